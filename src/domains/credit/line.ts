import { isStock, withoutRank } from './names.js';
import { partsOf, type Part } from './parts.js';
import { isPassedOn, isUnclear } from './words.js';

/** What a line is sure to say: who made the picture, and by whom it comes. */
export interface Line {
  readonly creators: readonly string[];
  readonly agency?: string | undefined;
}

/** The people of a line, where it is sure that they are all, and that nobody else could be meant. */
function peopleOf(parts: readonly Part[], several: boolean): readonly Part[] {
  const people = parts.filter(({ kind }) => kind === 'person');
  const first = parts.indexOf(people[0]!);
  const others = parts.slice(first + 1, first + people.length);
  const together = others.every(({ kind, link }) => kind === 'person' && (link === 'joined' || link === 'listed'));
  // "Ada Byrne, Port Avel" could be a person and a place; with "and", or after "Photos:", they are people.
  const sure = people.length < 2 || (together && (several || others.some(({ link }) => link === 'joined')));
  // "Phil and Lynne Richardson" are two, of whom one has no name of the form.
  const odd = parts.some(
    ({ kind, link }, index) => kind === 'unknown' || (kind === 'other' && (link === 'joined' || parts[index + 1]?.link === 'joined')),
  );
  return sure && !odd ? people : [];
}

/** Writes what a picture comes through as it is printed: "Pool via Coast Press". */
function agencyOf(parts: readonly Part[], known: boolean): string {
  const through = parts.filter(
    ({ kind, link, text }, index) =>
      kind === 'house' ||
      (kind === 'note' && /^pool$/i.test(text) && parts[index + 1]?.link === 'led') ||
      // Beside a person, a word of which nothing is known is a house: "Lena Ortiz/Solent".
      (known && kind === 'other' && link !== 'listed' && parts[index + 1]?.link !== 'listed'),
  );
  const words = through.map(({ text, joint }, index) => (index ? joint : '') + text).join('');
  return words.replace(/\b(AP|AFP|EPA|EFE|dpa) photo\b/i, '$1');
}

/** Reads a credit line. What it is not sure to say is left out. `people` says that what stands in it, however many, made the picture. */
export function readLine(printed: string, people = false): Line {
  const { parts, several } = partsOf(printed);
  const sources = parts.some(({ joint }) => joint.includes(';')) && parts.some(({ kind }) => kind !== 'person');
  if (sources || isUnclear(printed)) return { creators: [] };
  const [only] = parts;
  const passedOn = isPassedOn(printed);
  // "Courtesy of Ada Byrne": it comes by her, and who made it is not said.
  if (passedOn && parts.length === 1 && only!.kind !== 'unknown' && only!.kind !== 'note') return { creators: [], agency: only!.text };
  const makers = passedOn ? [] : peopleOf(parts, several || people);
  return { creators: makers.map(({ text }) => withoutRank(text)), agency: agencyOf(parts, makers.length > 0) || undefined };
}

/** The house that a line names, and nobody and nothing else: "AFP" made its pictures, where "AFP/Getty Images" does not tell. */
export function soleHouse(printed: string): string | undefined {
  const parts = partsOf(printed).parts.filter(({ kind }) => kind !== 'note');
  const [{ kind, text } = { kind: 'note', text: '' }] = parts;
  return parts.length === 1 && kind === 'house' && !isPassedOn(printed) && !isUnclear(printed) && !isStock(text) ? text : undefined;
}
