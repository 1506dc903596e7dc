/** What stands between the items of a list in a language: for three English names `[', ', ' and ']`. No DOM. */
export function listSeparators(length: number, locale: string): string[] {
  const separators: string[] = [];
  let between = '';
  const parts = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).formatToParts(Array.from({ length }, () => 'x'));
  for (const [index, { type, value }] of parts.entries()) {
    if (type === 'literal') between += value;
    else if (index > 0) {
      separators.push(between);
      between = '';
    }
  }
  return separators;
}
