import { wordsLater } from '../core/words-later.js';

/** Fetches the words in the element's language; written by scripts/languages.mjs from the folders beside this file. */
export const fetchWords = wordsLater({
  ar: () => import('./ar/trending.js'),
  ja: () => import('./ja/trending.js'),
});
