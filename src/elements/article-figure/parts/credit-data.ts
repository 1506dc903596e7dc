import { creditFromIptc, creditFromText, imageObject, mergeCredits, type Credit } from '../../../domains/credit/credit.js';
import type { Part } from '../../../core/parts.js';
import { warn } from '../../../core/warn.js';
import type { FigureHost } from '../host.js';

const text = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const isLicence = ({ rel, href }: HTMLAnchorElement): boolean =>
  /\blicen[sc]e\b/.test(rel) || /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//.test(href);

/** A link's address as the creator's page, where the link holds that one name: "Ada Byrne" of "Ada Byrne/Coast Press". */
function pageOf(name: string, links: readonly HTMLAnchorElement[]): { url: string } | undefined {
  const page = links.find((link) => {
    const { creators, agency } = creditFromText(text(link));
    return text(link) === name || (creators.length === 1 && creators[0]!.name === name && !agency);
  });
  return page && { url: page.href };
}

/** What the `<cite>` of a figure says. Of several, none is sure to be the credit: one may be a book's title. */
function citeOf(figure: Element): Credit {
  const cites = [...figure.querySelectorAll('cite')];
  const creditText = cites.map(text).filter(Boolean).join('; ');
  const links = cites.flatMap((cite) => [...cite.querySelectorAll<HTMLAnchorElement>('a[href]')]);
  const licence = links.find(isLicence);
  const license = licence && { license: licence.href };
  if (cites.length !== 1) return { creators: [], ...(creditText && { creditText }), ...license };
  // The words of a link to the licence are no part of a name.
  const credit = creditFromText(licence ? creditText.replace(text(licence), '') : creditText);
  const creators = credit.creators.map((creator) => ({ ...creator, ...pageOf(creator.name, links) }));
  return { ...credit, ...(creditText && { creditText }), creators, ...license };
}

/** What a figure's markup says of whose picture it is: the words of its `<cite>`, links there, `data-` attributes, IPTC. */
export function creditOf(figure: Element): Credit {
  const printed = citeOf(figure);
  const said = mergeCredits(printed, dataOf(figure));
  // What readers see is the credit as it is to be printed, whatever else is known.
  return printed.creditText ? { ...said, creditText: printed.creditText } : said;
}

/** What attributes say. */
function dataOf(figure: Element): Credit {
  const data: DOMStringMap = Object.assign(
    {},
    ...['img', 'cite'].map((each) => figure.querySelector<HTMLElement>(each)?.dataset ?? {}),
    (figure as HTMLElement).dataset,
  );
  const { creator, agency, copyright, license, licensor, iptc } = data;
  const credit = creditFromIptc({ Creator: creator, Credit: agency, Copyright: copyright, License: license, LicensorURL: licensor });
  if (!iptc) return credit;
  try {
    return mergeCredits(credit, creditFromIptc(JSON.parse(iptc) as Record<string, unknown>));
  } catch {
    warn('data-iptc is not JSON; it is left out.', figure);
    return credit;
  }
}

/** The page's figures, and the one script that says what they are. */
const figures = new Set<FigureHost>();
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
class CreditData implements Part {
  constructor(private readonly host: FigureHost) {}

  hostConnected(): void {
    figures.add(this.host);
    this.childrenChanged();
  }

  hostDisconnected(): void {
    figures.delete(this.host);
    this.childrenChanged();
  }

  childrenChanged(): void {
    if (waiting) return;
    waiting = true;
    queueMicrotask(write);
  }
}

export { CreditData as Part };
