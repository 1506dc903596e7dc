import { giver, isPhotographer, isPlural, label, middle } from './labels.js';
import { couldBeHouse, isFirm, isHouse, isPerson } from './names.js';
import { isNote, withoutNoise } from './noise.js';
import { things } from './words.js';

/** A person, an agency or paper, what could be one, a remark to leave out, and what nobody understands. */
type Kind = 'person' | 'house' | 'other' | 'note' | 'unknown';
/** How a part hangs on the one before: led to by "for" or "via", joined by "and" or ";", listed by a comma, or beside it. */
type Link = 'led' | 'joined' | 'listed' | 'beside';

/** A piece of a credit line between its separators. */
export interface Part {
  readonly text: string;
  /** What stands between this and the part before, as printed. */
  readonly joint: string;
  readonly link: Link;
  readonly kind: Kind;
}

/** Sites that pictures are "on" or "from". */
const site = '(?=\\s+(?:Unsplash|Pexels|Pixabay|Flickr|Freepik|Wikimedia))';
const separator = new RegExp(
  `(${[
    '\\s*[/\\\\|¦•·⋅›＝=;]+\\s*',
    '\\s+[-–—]{1,2}\\s+',
    // Not before "Jr." and "Inc", which belong to the name.
    '\\s*[,、،](?!\\s*(?:[JS]r|II|III|IV|Inc|Ltd|LLC|GmbH|Co)(?!\\p{L}))\\s*',
    `\\s+(?:via|v[ií]a|über|exclusively for|special to|for|für|pour|para|voor|on${site}|(?:from|auf|sur|en)${site})\\s+`,
    '\\s+(?:and|und|et|y|e|og|och|en|és|и|та|και|i|ve|và|و|&|\\+)\\s+',
  ].join('|')})`,
  'iu',
);
const led = /^(?:via|v[ií]a|über|exclusively for|special to|for|für|pour|para|voor|on|from|auf|sur|en|of)$/iu;

function linkOf(joint: string): Link {
  if (led.test(joint)) return 'led';
  if (/^[,、،]$/u.test(joint)) return 'listed';
  return /^(?:;|&|\+|\p{L}+)$/u.test(joint) ? 'joined' : 'beside';
}

function kindOf(text: string, link: Link, photographer: boolean): Kind {
  if (isNote(text)) return 'note';
  if (link === 'led') return couldBeHouse(text) || isHouse(text) ? 'house' : 'unknown';
  if (isPerson(text, photographer)) return 'person';
  if (isHouse(text) || (/^[Tt]he\s+\p{Lu}/u.test(text) && couldBeHouse(text))) return 'house';
  return couldBeHouse(text) ? 'other' : 'unknown';
}

/** Writes the punctuation of other scripts as that of Latin, and takes off what is round the whole: brackets, dashes, a full stop. */
function bare(text: string): string {
  let line = text
    .replaceAll('／', '/')
    .replaceAll('｜', '|')
    .replaceAll('：', ':')
    .replace(/[\s\u200b-\u200f\u2066-\u2069]+/g, ' ')
    .trim();
  const wrapped = /^[([（【〔［]([^()（）]*)[)\]）】〕］]\.?$/u.exec(line);
  if (wrapped) line = wrapped[1]!;
  return (
    line
      // "(AFP)" at the end says what "/AFP" does.
      .replace(/\s*[(（【[]([^()（）[\]]*)[)）】\]]\s*(?=$|[/|,;])/gu, ' / $1')
      .replace(/^[\s–—•·/|-]+|[\s–—•·/|,;:-]+$/gu, '')
      .replace(/(?<=\p{L}{3})(?<!\b(?:bros|inc|ltd|corp))[.\s]+$/iu, '')
      .replace(/(?<=\p{L})-(?=USA TODAY|Imagn|AFP|Reuters|Getty)/gu, ' / ')
  );
}

/** "佐藤花子撮影", "新华社记者 张三 摄", "홍길동 기자": who is said to have taken it. */
const taken = /\s*(?:撮影|摄|攝|촬영|기자)$/u;

/** Puts a firm's name together that has a joint in it, as it is printed: "Foster + Partners". */
function joinFirms(split: readonly string[]): string[] {
  const pieces = [split[0]!];
  for (let index = 1; index < split.length; index += 2) {
    const [joint, piece] = [split[index]!, split[index + 1]!];
    const whole = pieces.at(-1)! + joint + piece;
    if (isFirm(whole.trim())) pieces[pieces.length - 1] = whole;
    else pieces.push(joint, piece);
  }
  return pieces;
}

/** Reads a line into its parts, and whether its label is of several pictures or people. */
export function partsOf(printed: string): { parts: Part[]; several: boolean } {
  let text = bare(withoutNoise(printed.normalize('NFC')));
  const lead = label.exec(text)?.[0] ?? '';
  text = text.slice(lead.length).replace(giver, '');
  text = text.replace(middle, (_, ...found: (string | undefined)[]) => {
    const house = (found[0] ?? found[1] ?? '').replace(/^official\s+/i, '').trim();
    return house && !isNote(house) && !things.has(house.toLowerCase()) ? `${house} / ` : '';
  });
  // "Reuters: Ada Byrne"
  text = text.replace(/^([^:/|,;]+):\s*(?=\S)/u, (all, house: string) => (isHouse(house) ? `${house} / ` : all));
  const photographer = isPhotographer(lead) || taken.test(text);
  text = text
    .replace(taken, '')
    .replace(/\s*(?:提供|供图|供圖|제공)$/u, '')
    .replace(/\s*(?:記者|记者)\s*/gu, ' / ');
  const pieces = joinFirms(text.split(separator));
  const parts: Part[] = [];
  const add = (piece: string, joint: string): void => {
    const link = linkOf(joint.trim());
    if (!/[\p{L}\p{N}]/u.test(piece)) return;
    // "Gerkan, Marg und Partner" is one firm, or two of something.
    const isRest = link === 'listed' && isFirm(piece) && parts.at(-1)?.kind !== 'house';
    parts.push({ text: piece, joint, link, kind: isRest ? 'unknown' : kindOf(piece, link, photographer) });
  };
  for (let index = 0; index < pieces.length; index += 2) {
    const [piece, joint] = [pieces[index]!.replace(giver, '').trim(), pieces[index - 1] ?? ''];
    // "Lena Ortiz/for the Gazette", "Lena Ortiz of the Gazette".
    const [, who = '', word = '', house = ''] = /^(?:(.+?)\s+)?(of(?=\s+the)|via|for|für|pour|special to)\s+(.+)$/iu.exec(piece) ?? [];
    const split = who ? isPerson(who) && isHouse(house) : house;
    if (split) {
      add(who, joint);
      add(house, ` ${word} `);
    } else add(piece, joint);
  }
  return { parts, several: isPlural(lead) };
}
