import { languageOf } from '../../core/localize.js';

/** What Intl calls the numerals that the look gives to ranks. */
const numberings: Record<string, string> = {
  'arabic-indic': 'arab',
  persian: 'arabext',
  bengali: 'beng',
  devanagari: 'deva',
  myanmar: 'mymr',
};

/** The language of the page for Intl, with the numerals that stand before the rows. */
export function numeralLanguage(host: Element): string {
  const language = languageOf(host);
  const numberingSystem = numberings[getComputedStyle(host).getPropertyValue('--_numerals').trim()];
  return numberingSystem ? new Intl.Locale(language, { numberingSystem }).toString() : language;
}
