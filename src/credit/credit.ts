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
const label = /^(?:photo(?:graph)?s?|picture|image|credit|foto|bild|crédit|fotografía)(?: by)?\s*[:：]\s*|^(?:photo(?:graph)?s? )?by\s+/i;
const rights = /^(?:©|\(c\)|copyright\b)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?/i;
/** Names that stand alone in a line and are nobody's. */
const houses =
  /\b(?:AP|AFP|EPA|EFE|ANSA|PA|dpa|Reuters|Getty|Alamy|Shutterstock|iStock|Bloomberg|Xinhua|Magnum|Press|Images|Pictures|Media|News|Agency|Pool|Archives?|Library|Museum|NASA|Wikimedia Commons)\b/;

const creators = (names: string): { name: string }[] =>
  names
    .split(/\s*(?:,| and | & )\s*/)
    .filter(Boolean)
    .map((name) => ({ name }));

/** Only addresses of the web are passed on. */
const address = (url: unknown): string | undefined => (/^https?:\/\/\S+$/i.test(clean(url)) ? clean(url) : undefined);

/** A credit without what is not known. */
function known(credit: Record<string, unknown>): Credit {
  const entries = Object.entries(credit).filter(([, value]) => value !== undefined && value !== '');
  return { creators: [], ...Object.fromEntries(entries) };
}

/**
 * Reads a credit line as papers print it: "Lena Ortiz/Harbour Gazette", "Ravi Costa/Pool via Coast Press",
 * "Photo: Ada Byrne for the Gazette", "Getty Images", "© 2026 Lena Ortiz".
 */
export function creditFromText(text: string): Credit {
  const creditText = clean(text).replace(label, '');
  const line = creditText.replace(rights, '');
  const copyrightNotice = line === creditText ? undefined : creditText;
  const [, names = '', agency] = /^(.*?)(?:\s*[/|]\s*|\s+(?:via|for|courtesy of)\s+)(.+)$/i.exec(line) ?? ['', line];
  const nobody = !agency && houses.test(names);
  return known({
    creators: nobody ? [] : creators(names),
    agency: nobody ? names : agency,
    creditText,
    copyrightNotice,
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
  const agency = clean(field('agency'));
  return known({
    creators: list.map((name) => ({ name })),
    agency,
    creditText: [list.join(', '), agency].filter(Boolean).join('/'),
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

/** A picture and its credit as schema.org's ImageObject, for the JSON-LD of an article: what is not known is left out. */
export function imageObject({ contentUrl, width, height, caption }: Picture, credit: Credit): Record<string, unknown> {
  const { creators: people, agency, creditText, copyrightNotice, license, acquireLicensePage } = credit;
  const creator = people.map(({ name, url }) => ({ '@type': 'Person', name, ...(address(url) && { url }) }));
  return Object.fromEntries(
    Object.entries({
      '@type': 'ImageObject',
      contentUrl,
      width: width || undefined,
      height: height || undefined,
      caption: clean(caption) || undefined,
      creator: creator.length > 1 ? creator : (creator[0] ?? (agency && { '@type': 'Organization', name: agency })),
      provider: creator.length && agency ? { '@type': 'Organization', name: agency } : undefined,
      creditText,
      copyrightNotice,
      license: address(license),
      acquireLicensePage: address(acquireLicensePage),
    }).filter(([, value]) => value !== undefined),
  );
}
