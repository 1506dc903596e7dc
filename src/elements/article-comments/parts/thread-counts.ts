import { intl } from '../../../core/intl.js';
import { fill, plural } from '../../../core/words.js';
import type { ThreadWords } from './comment-writer.js';

export interface Counts {
  readonly words: ThreadWords;
  readonly language: string;
  /** How many are in the page. */
  readonly here: number;
  /** How many the server has, where it says so. */
  readonly total: number | undefined;
  /** Whether there are more to be had. */
  readonly more: boolean;
}

/** "128 comments"; nothing where nobody knows how many there are. */
export function countText({ words, language, here, total = NaN, more }: Counts, hasOwn: boolean): string {
  const count = Number.isNaN(total) && !more ? here : total;
  if (Number.isNaN(count)) return '';
  return count || hasOwn ? plural(language, words.count, count) : words.empty;
}

/** "50 of 128 comments shown". */
export function shownText({ words, language, here, total = here, more }: Counts): string {
  const number = intl('NumberFormat', language);
  const all = here >= total && !more;
  return fill(all ? words.shownAll : words.shown, { shown: number.format(here), total: number.format(Math.max(total, here)) });
}

/** "All 128"; nothing where one more page brings them all anyway, or nobody knows how many there are. */
export function allText({ words, language, here, total = 0 }: Counts, pageSize: number): string {
  return total - here > pageSize ? fill(words.all, { n: intl('NumberFormat', language).format(total) }) : '';
}
