import { intl } from './intl.js';

/**
 * What stands before the last name, and between the others where that is no comma, in languages of which Intl says the
 * same for any two names and every region but those left out below. The first question to Intl is the dearest thing that a
 * page of words can do: it loads the browser's language data, 50 ms on a desktop.
 */
const last: Readonly<Record<string, string>> = {
  en: ' and ',
  ar: ' و',
  bg: ' и ',
  ca: ' i ',
  da: ' og ',
  de: ' und ',
  el: ' και ',
  fi: ' ja ',
  fr: ' et ',
  hr: ' i ',
  hu: ' és ',
  it: ' e ',
  ja: '、',
  nb: ' og ',
  nl: ' en ',
  no: ' og ',
  pl: ' i ',
  pt: ' e ',
  ro: ' și ',
  ru: ' и ',
  sv: ' och ',
  tr: ' ve ',
  uk: ' і ',
  vi: ' và ',
};
/** Regions of English, of which some have a comma before the last name, and languages with any region. */
const simple = /^(?:en(?:-(?:US|GB|AU|IE|IN|NZ|ZA))?|(?!en)[a-z]{2}(?:-[A-Z]{2})?)$/;

function known(count: number, locale: string): string[] | undefined {
  const and = simple.test(locale) && last[locale.slice(0, 2)];
  if (!and) return undefined;
  const comma = /^(ar|ja)/.test(locale) ? and : ', ';
  return [...Array<string>(count - 2).fill(comma), count > 2 && /^en(-US)?$/.test(locale) ? ', and ' : and];
}

/**
 * What stands between the names of a list in a language: for three English names `[', ', ', and ']`. The names
 * matter: Spanish says "e" for "y" before some of them. No DOM.
 */
export function listSeparators(names: readonly string[], locale: string): string[] {
  if (names.length < 2) return [];
  const separatorsKnown = known(names.length, locale);
  if (separatorsKnown) return separatorsKnown;
  const separators: string[] = [];
  let between = '';
  for (const [index, { type, value }] of intl('ListFormat', locale, { style: 'long', type: 'conjunction' })
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
