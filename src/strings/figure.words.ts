import { wordsLater } from '../core/words-later.js';

/** Fetches the words in the element's language; written by scripts/languages.mjs from the folders beside this file. */
export const fetchWords = wordsLater({
  ar: () => import('./ar/figure.js'),
  ja: () => import('./ja/figure.js'),
});
