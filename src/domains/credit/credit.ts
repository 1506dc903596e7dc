import { readLine, soleHouse } from './line.js';
import { isFirm, isHouse, isPerson } from './names.js';
import { isPassedOn } from './words.js';

/** Whose picture it is, and on what terms: what a credit line says, in fields. */
export interface Credit {
  /** Who made it, by name; the address is that of their page. */
  readonly creators: readonly { readonly name: string; readonly url?: string }[];
  /** The agency, paper or collection it comes by: "Pool via Coast Press". */
  readonly agency?: string;
  /** The line as it is printed. */
  readonly creditText?: string;
  readonly copyrightNotice?: string;
  /** The address of the licence it is used under. */
  readonly license?: string;
  /** Where others can get a licence. */
  readonly acquireLicensePage?: string;
}

const clean = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '');

/** Only addresses of the web are passed on. */
const address = (url: unknown): string | undefined => (/^https?:\/\/\S+$/i.test(clean(url)) ? clean(url) : undefined);

/** A credit without what is not known. */
function known(credit: Record<string, unknown>): Credit {
  const entries = Object.entries(credit).filter(([, value]) => value !== undefined && value !== '');
  return { creators: [], ...Object.fromEntries(entries) };
}

/** A line that says whose the rights are; "copyright free" and "copyright unknown" say that nobody knows. */
const notice =
  /©|℗|\(c\)\s*(?:\d{4}|\p{Lu})|\bcopyright\b(?!\s*(?:free|expired|unknown|unclear|not\b|holder|waived|infringement))|\ball rights reserved\b/iu;

/**
 * Reads a credit line as papers print it: "Lena Ortiz/Harbour Gazette", "REUTERS/Ravi Costa", "Foto: Ada Byrne/dpa",
 * "© 2026 Lena Ortiz". Whoever is not sure to have made the picture is not named: the words themselves are kept.
 */
export function creditFromText(text: string): Credit {
  const creditText = clean(text);
  const { creators, agency } = readLine(creditText);
  return known({
    creators: creators.map((name) => ({ name })),
    agency,
    creditText,
    copyrightNotice: notice.test(creditText) ? creditText : undefined,
  });
}

/** The fields of IPTC and XMP by the names that cameras, agencies and systems give them, the first that is there. */
const fields = {
  creators: ['By-line', 'Byline', 'Creator', 'dc:creator', 'Artist', 'credit_author'],
  agency: ['Credit', 'Credit Line', 'photoshop:Credit', 'Source'],
  copyrightNotice: ['Copyright Notice', 'CopyrightNotice', 'Copyright', 'dc:rights'],
  license: ['Web Statement of Rights', 'WebStatement', 'xmpRights:WebStatement', 'License'],
  acquireLicensePage: ['Licensor URL', 'LicensorURL', 'plus:LicensorURL'],
} as const;

/** Reads the fields of IPTC that a system passes on, whatever it calls them: names count without case. */
export function creditFromIptc(iptc: Readonly<Record<string, unknown>>): Credit {
  const lower = new Map(Object.entries(iptc).map(([name, value]) => [name.toLowerCase(), value]));
  const field = (name: keyof typeof fields): unknown => fields[name].map((each) => lower.get(each.toLowerCase())).find(Boolean);
  const names = field('creators');
  const list = (Array.isArray(names) ? names : [names]).map(clean).filter(Boolean);
  // A list in this field is one of people.
  const lines = list.map((name) => readLine(name, true));
  const agency = clean(field('agency'));
  return known({
    creators: lines.flatMap(({ creators }) => creators).map((name) => ({ name })),
    // Agencies put themselves into the photographer's field too.
    agency: agency || lines.find((line) => line.agency)?.agency,
    // The credit line may hold the names already.
    creditText: agency.includes(list.join(', ')) ? agency : [list.join(', '), agency].filter(Boolean).join('/'),
    copyrightNotice: clean(field('copyrightNotice')),
    license: address(field('license')),
    acquireLicensePage: address(field('acquireLicensePage')),
  });
}

/** What is said more exactly goes before: fields of the second that are there replace those of the first. */
export function mergeCredits(first: Credit, second: Credit): Credit {
  return { ...first, ...second, creators: second.creators.length ? second.creators : first.creators };
}

export interface Picture {
  readonly contentUrl: string;
  readonly width?: number;
  readonly height?: number;
  readonly caption?: string;
}

/** Who hands a picture on: the last of "Pool via Coast Press", and of "AFP/Getty Images for the Gazette" the one before "for". */
function handsOn(agency: string): string {
  const last = agency
    .split(/\s*[/|]\s*|\s+(?:via|[-–—·•])\s+/u)
    .at(-1)!
    .replace(/\s+for\s.*$/, '');
  // "NASA, ESA" and "AFP + Getty" are two, "Foster + Partners" is one.
  return /,\s(?!Inc|Ltd|LLC)|;|\s[&+]\s/.test(last) && !isFirm(last) ? '' : last;
}

/** A picture and its credit as schema.org's ImageObject, for the JSON-LD of an article: what is not sure is left out. */
export function imageObject({ contentUrl, width, height, caption }: Picture, credit: Credit): Record<string, unknown> {
  const { creators: people, agency = '', creditText, copyrightNotice, license, acquireLicensePage } = credit;
  const creator = people.map(({ name, url }) => ({ '@type': 'Person', name, ...(address(url) && { url }) }));
  const house = handsOn(agency);
  // "Courtesy of Ada Byrne": whoever is a person is no organisation, and whoever gave a picture did not make it.
  const passedOn = isPassedOn(creditText ?? '');
  const organisation = isHouse(house) || (house && !passedOn && !isPerson(house)) ? { '@type': 'Organization', name: house } : undefined;
  const made = !people.length && agency !== '' && soleHouse(creditText ?? '') === agency;
  return Object.fromEntries(
    Object.entries({
      '@type': 'ImageObject',
      contentUrl,
      width: width || undefined,
      height: height || undefined,
      caption: clean(caption) || undefined,
      creator: creator.length > 1 ? creator : (creator[0] ?? (made ? { '@type': 'Organization', name: agency } : undefined)),
      provider: made ? undefined : organisation,
      creditText,
      copyrightNotice,
      license: address(license),
      acquireLicensePage: address(acquireLicensePage),
    }).filter(([, value]) => value !== undefined),
  );
}
