import { creditFromIptc, creditFromText, imageObject, mergeCredits, type Credit } from '../credit/credit.js';
import type { Extra } from '../shared/extras.js';
import { warn } from '../shared/warn.js';
import type { ArticleFigure } from './article-figure.js';

/** What a figure's markup says of whose picture it is: the words of its `<cite>`, links there, `data-` attributes, IPTC. */
export function creditOf(figure: Element): Credit {
  const cite = figure.querySelector('figcaption cite, cite');
  const links = [...(cite?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
  const license = links.find(({ rel }) => /\blicense\b/.test(rel));
  const person = links.find((link) => link !== license);
  // A link to the licence is not part of the name.
  const words = [...(cite?.childNodes ?? [])].filter((node) => node !== license).map(({ textContent }) => textContent);
  let credit = creditFromText(words.join('').replace(/[\s(,;]+$/, ''));
  if (person) credit = { ...credit, creators: credit.creators.map((each, index) => (index ? each : { ...each, url: person.href })) };
  if (license) credit = { ...credit, license: license.href };
  const data: DOMStringMap = Object.assign(
    {},
    ...[figure.querySelector('img'), cite, figure].map((each) => (each as HTMLElement | null)?.dataset ?? {}),
  );
  const { creator, agency, copyright, license: terms, licensor, iptc } = data;
  credit = mergeCredits(
    credit,
    creditFromIptc({ Creator: creator, Credit: agency, Copyright: copyright, License: terms, LicensorURL: licensor }),
  );
  if (!iptc) return credit;
  try {
    return mergeCredits(credit, creditFromIptc(JSON.parse(iptc) as Record<string, unknown>));
  } catch {
    warn('data-iptc is not JSON; it is left out.', figure);
    return credit;
  }
}

/** The page's figures, and the one script that says what they are. */
const figures = new Set<ArticleFigure>();
let script: HTMLScriptElement | undefined;
let waiting = false;

function caption(figure: Element): string {
  const copy = figure.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  for (const cite of copy?.querySelectorAll('cite') ?? []) cite.remove();
  return copy?.textContent ?? '';
}

function write(): void {
  waiting = false;
  const ordered = [...figures].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const objects = ordered.flatMap((figure) => {
    const image = figure.querySelector('img');
    if (!image?.src) return [];
    const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
    return imageObject({ contentUrl: image.src, width, height, caption: caption(figure) }, creditOf(figure));
  });
  script?.remove();
  script = document.createElement('script');
  script.type = 'application/ld+json';
  // As a node: setting the text of a script asks for a trusted type, though this one is data.
  script.append(JSON.stringify({ '@context': 'https://schema.org', '@graph': objects }).replaceAll('<', '\\u003c'));
  if (objects.length) document.head.append(script);
}

/** Says in the page's JSON-LD whose its pictures are: one ImageObject a figure. */
class CreditData implements Extra {
  constructor(private readonly host: ArticleFigure) {}

  hostConnected(): void {
    figures.add(this.host);
    this.read();
  }

  hostDisconnected(): void {
    figures.delete(this.host);
    this.read();
  }

  read(): void {
    if (waiting) return;
    waiting = true;
    queueMicrotask(write);
  }
}

export { CreditData as Extra };
