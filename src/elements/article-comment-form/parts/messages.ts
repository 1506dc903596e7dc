import type { CommentState, Refused } from '../../../domains/comments/contract.js';
import { fill, plural } from '../../../core/words.js';
import type { FormWords, Problem } from '../../../features/form-kit/problems.js';

/** A way on: a link, or a button that does something. */
export type Action = { readonly text: string } & ({ readonly href: string; readonly part?: string } | { readonly run: () => void });

/** What the form says at its top, at once and aloud. */
export interface Alert {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly details?: readonly string[];
  readonly actions?: readonly Action[];
  /** Read out when the reader pauses: it answers nothing that the reader has done. */
  readonly polite?: boolean;
}

/** What the form says at its end, in its own time, and keeps saying. */
export interface Outcome {
  readonly kind: 'sending' | 'restored' | 'warning' | 'queued' | CommentState;
  readonly text: string;
  readonly details?: readonly string[];
  /** The reader's own words, shown back. */
  readonly own?: string;
  /** Where they are now. */
  readonly url?: string;
  readonly actions?: readonly Action[];
}

export function outcomeOf(state: CommentState, words: FormWords): string {
  return state === 'published' ? words.published : state === 'held' ? words.held : words.received;
}

const texts: Partial<Record<Refused['code'], keyof FormWords>> = {
  duplicate: 'duplicate',
  'rate-limited': 'rateLimited',
  closed: 'closed',
  'login-required': 'loginRequired',
  forbidden: 'forbidden',
  'parent-gone': 'parentGone',
  'not-found': 'notFound',
  network: 'network',
  unreadable: 'unreadable',
  server: 'server',
};

/** A refusal in the reader's language; the server's words are a detail beside it. */
export const refusalText = ({ code }: Refused, words: FormWords): string => words[texts[code] ?? 'otherwise'] as string;

/** What is wrong with a field, when it was the server that found out. */
export function fieldText(refused: Refused, label: string, words: FormWords): string {
  const { code, field, message } = refused;
  if (code === 'required' && field === 'body') return words.bodyRequired;
  if (code === 'required' && field === 'name') return words.nameRequired;
  if (code === 'required' && field === 'email') return words.emailRequired;
  if (code === 'required') return fill(words.required, { field: label });
  if (code === 'invalid' && field === 'email') return words.emailInvalid;
  if (code === 'invalid' && field === 'website') return words.websiteInvalid;
  if (code === 'too-short') return fill(words.tooShort, { field: label });
  return message ?? fill(words.invalid, { field: label });
}

/** How long to wait, in seconds or, from two minutes on, in minutes. */
export const waitText = (seconds: number, words: FormWords, language: string): string =>
  seconds < 120 ? plural(language, words.wait, seconds) : plural(language, words.waitMinutes, Math.ceil(seconds / 60));

/** @param here - Whether the text is in the form. */
export function alertOf(refused: Refused, problems: readonly Problem[], words: FormWords, language: string, here = true): Alert {
  const { code, message, retryAfter, maybeStored } = refused;
  const said = message ? [fill(words.serverSays, { message })] : [];
  if (maybeStored)
    return { title: words.uncertain, problems, details: [refusalText(refused, words), ...said, ...(here ? [words.uncertainAdvice] : [])] };
  if (problems.length) return { title: plural(language, words.problems, problems.length), problems, details: said };
  const wait = retryAfter ? [waitText(retryAfter, words, language)] : [];
  const kept = code === 'login-required' ? words.signInKept : code === 'forbidden' ? words.mayHaveExpired : words.kept;
  return { title: words.refused, problems, details: [refusalText(refused, words), ...wait, ...said, ...(here ? [kept] : [])] };
}
