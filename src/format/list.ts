/**
 * What stands between the names of a list in a language: for three English names `[', ', ', and ']`. The names
 * matter: Spanish says "e" for "y" before some of them. No DOM.
 */
export function listSeparators(names: readonly string[], locale: string): string[] {
  const separators: string[] = [];
  let between = '';
  for (const [index, { type, value }] of new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
    .formatToParts(names)
    .entries()) {
    if (type === 'literal') between += value;
    else if (index > 0) {
      separators.push(between);
      between = '';
    }
  }
  return separators;
}
