import { decode, plainText, skeleton, withoutTags } from './text.js';

/** Whether a comment of a list says what a reader wrote, whatever its server has made of it. */

/** The signs that WordPress makes of these; what has no sign is a picture there. */
const smilies: Record<string, string> = {
  ...{ neutral: '😐', twisted: '😈', arrow: '➡', shock: '😯', smile: '🙂', '???': '😕', cool: '😎', evil: '👿', grin: '😀', idea: '💡' },
  ...{ oops: '😳', razz: '😛', wink: '😉', cry: '😥', eek: '😮', lol: '😆', mad: '😡', sad: '🙁', '!': '❗', '?': '❓' },
};
const faces: Record<string, string> = {
  ...{ '8-)': '😎', '8)': '😎', '8-O': '😯', '8O': '😯', ':(': '🙁', ':)': '🙂', ':?': '😕', ':D': '😀', ':P': '😛', ':o': '😮' },
  ...{ ':x': '😡', ':|': '😐', ';)': '😉' },
};
const code = /:([a-z?!][\w?+-]{0,30}|[?!]):/gi;
const face = /(?<=^|\s)(?:8-?[)O]|:-?[()?DPox|]|;-?\))(?=$|\s)/g;
const drawn = (text: string): string =>
  text
    .replace(code, (whole, name: string) => smilies[name.toLowerCase()] ?? whole)
    .replace(face, (whole) => faces[whole] ?? faces[whole.replace('-', '')] ?? whole);
const withoutSigns = (text: string): string => text.replace(code, ' ').replace(face, ' ');

/** What Markdown takes away: addresses behind words, numbers of lists, the language of code. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/^[^\S\n]{0,3}\[[^\]\n]{1,200}\]:[^\n]*$/gm, '')
    .replace(/!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,200})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '$1')
    .replace(/^(?:`{3}|~{3})[^\n]*$/gm, '')
    .replace(/^[^\S\n]{0,3}\d{1,9}[.)](?=\s)/gm, '');

const formula = /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,500}\$|\\\([^\n]{1,500}?\\\)|\\\[[^]{1,2000}?\\\]/g;

/** Signs may come as pictures, with the sign or its code for those who see none. */
const withAlternatives = (html: string): string =>
  html.replace(/<img\b[^<>]*>/gi, (tag) => {
    const [, double, single] = /\salt=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
    return double ?? single ?? ' ';
  });

const signs = (text: string): string => text.replace(/[\s\ufe0e\ufe0f]+/g, '');

/** Whether what a server made of a comment says what the reader wrote, markup or not. */
export function sameWords(html: string, words: string): boolean {
  const said = skeleton(plainText(html));
  // Servers take tags out of a comment, or show them as they were written; the same holds for all that means more than it says.
  const texts = [words, withoutTags(words, false)].flatMap((text) => [text, withoutMarkdown(text), decode(text)]);
  const wanted = texts.flatMap((text) => [text, withoutSigns(text)]).map(skeleton);
  if (said) return wanted.includes(said);
  // A comment of signs alone has no letters to go by.
  return wanted.includes('') && signs(drawn(plainText(withAlternatives(html)))) === signs(drawn(words));
}

/**
 * Whether it may be the same, with parts that only the server knows to draw, formulas and signs: all else has to be there, in
 * its order, from the first word to the last. For comments of which author, place and time are the same already.
 */
export function likeWords(html: string, words: string): boolean {
  const gap = '\0';
  const parts = withoutMarkdown(words.replace(formula, gap).replace(code, gap).replace(face, gap)).split(gap).map(skeleton);
  // What is drawn alone leaves nothing to go by.
  if (parts.length < 2 || !parts.some(Boolean)) return false;
  const said = skeleton(plainText(html));
  const last = parts.at(-1)!;
  let from = 0;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const at = said.indexOf(part, from);
    if (at < 0 || (index === 0 && at > 0)) return false;
    from = at + part.length;
  }
  return said.length - last.length >= from && said.endsWith(last);
}
