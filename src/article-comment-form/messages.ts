import type { CommentState, Refused } from '../comments/backend.js';
import { fill, plural } from '../comments/words.js';
import type { FormWords, Problem } from './problems.js';

/** What the form says at its top, at once and aloud. */
export interface Alert {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly details?: readonly string[];
}

/** What the form says at its end, in its own time, and keeps saying. */
export interface Outcome {
  readonly kind: 'sending' | 'restored' | 'warning' | CommentState;
  readonly text: string;
  /** The reader's own words, shown back. */
  readonly own?: string;
  /** Where they are now. */
  readonly url?: string;
}

export function outcomeOf(state: CommentState, words: FormWords): string {
  return state === 'published' ? words.published : state === 'held' ? words.held : words.received;
}

/** A refusal in the reader's language; the server's words are a detail beside it. */
export function refusalText(refused: Refused, words: FormWords): string {
  switch (refused.code) {
    case 'duplicate':
      return words.duplicate;
    case 'rate-limited':
      return words.rateLimited;
    case 'closed':
      return words.closed;
    case 'login-required':
      return words.loginRequired;
    case 'forbidden':
      return words.forbidden;
    case 'parent-gone':
      return words.parentGone;
    case 'not-found':
      return words.notFound;
    case 'network':
      return words.network;
    case 'unreadable':
      return words.unreadable;
    case 'server':
      return words.server;
    default:
      return words.otherwise;
  }
}

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

export function alertOf(refused: Refused, problems: readonly Problem[], words: FormWords, language: string): Alert {
  const { code, message, retryAfter, maybeStored } = refused;
  const said = message ? [fill(words.serverSays, { message })] : [];
  if (maybeStored) return { title: words.uncertain, problems, details: [refusalText(refused, words), ...said, words.uncertainAdvice] };
  if (problems.length) return { title: plural(language, words.problems, problems.length), problems, details: said };
  const wait = code === 'rate-limited' && retryAfter ? [plural(language, words.wait, retryAfter)] : [];
  return { title: words.refused, problems, details: [refusalText(refused, words), ...wait, ...said, words.kept] };
}
