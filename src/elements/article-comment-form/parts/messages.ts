import { intl } from '../../../core/intl.js';
import { fill, plural } from '../../../core/words.js';
import type { CommentState, Refused } from '../../../domains/comments/contract.js';
import type { OwnComment } from '../../../domains/comments/own-comments.js';
import type { FormWords, Problem } from '../../../features/form-kit/problems.js';

/** Names a comment in this browser's outbox. */
export type OwnKey = Pick<OwnComment, 'body' | 'parentId'>;

/** Names a draft as the outbox does. */
export const keyOf = ({ body, parentId = null }: { body: string; parentId?: string | null }): OwnKey => ({ body, parentId });

/** What a button asks for, by the name of its words; the behaviour does it. `of` names a comment, what waits, or who is answered. */
export type Way =
  | { readonly way: 'checkAgain' | 'sendAgain'; readonly of: OwnKey }
  | { readonly way: 'cancelSending' | 'takeAnswer'; readonly of: string }
  | { readonly way: 'dismiss'; readonly of: OwnKey | string }
  | { readonly way: 'reload' | 'preview' };

/** A link, or a button. */
export type Action = { readonly way: 'signIn'; readonly href: string } | Way;

/** What the form says at its top, at once and aloud. */
export interface Alert {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly details?: readonly string[];
  /** The result of the last look in the list. */
  readonly look?: string;
  readonly actions?: readonly Action[];
  /** Whether it is read out when the reader pauses: it answers nothing that the reader has done. */
  readonly polite?: boolean;
}

/** What the form says at its end, in its own time, and keeps saying. */
export interface Report {
  readonly kind: 'sending' | 'restored' | 'warning' | 'queued' | CommentState;
  readonly text: string;
  readonly details?: readonly string[];
  /** The reader's own words, shown back. */
  readonly own?: string;
  /** The comment's address. */
  readonly url?: string | undefined;
  readonly actions?: readonly Action[];
}

/** What the form says now. */
export interface Shown {
  alert?: Alert | undefined;
  report?: Report | undefined;
  /** The text of a live region, read by screen readers only. */
  heard?: string;
  /** Whether the preview is open. */
  preview?: boolean;
}

/** Writes a date and a time in the reader's language. */
export const timeText = (at: number, language: string): string =>
  intl('DateTimeFormat', language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Writes how long to wait, in seconds or, from two minutes on, in minutes. */
export const waitText = (seconds: number, words: FormWords, language: string): string =>
  seconds < 120 ? plural(language, words.wait, seconds) : plural(language, words.waitMinutes, Math.ceil(seconds / 60));

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

const fieldTexts: Partial<Record<string, keyof FormWords>> = {
  'required body': 'bodyRequired',
  'required name': 'nameRequired',
  'required email': 'emailRequired',
  'invalid email': 'emailInvalid',
  'invalid website': 'websiteInvalid',
};

/** Says what is wrong with a field, when it was the server that found out. */
export function fieldText({ code, field, message }: Refused, label: string, words: FormWords): string {
  const text = fieldTexts[`${code} ${field}`] ?? (code === 'required' ? 'required' : code === 'too-short' ? 'tooShort' : undefined);
  return text || !message ? fill(words[text ?? 'invalid'] as string, { field: label }) : message;
}

/** Says how many fields are wrong. */
export const alertOfProblems = (problems: readonly Problem[], words: FormWords, language: string): Alert => ({
  title: plural(language, words.problems, problems.length),
  problems,
});

/** @param here - Whether the text is in the form. */
export function alertOf(refused: Refused, problems: readonly Problem[], words: FormWords, language: string, here: boolean): Alert {
  const { code, message, retryAfter, maybeStored } = refused;
  const said = message ? [fill(words.serverSays, { message })] : [];
  const text = words[texts[code] ?? 'otherwise'] as string;
  if (maybeStored) return { title: words.uncertain, problems, details: [text, ...said, ...(here ? [words.uncertainAdvice] : [])] };
  if (problems.length) return { ...alertOfProblems(problems, words, language), details: said };
  const wait = retryAfter ? [waitText(retryAfter, words, language)] : [];
  const kept = code === 'login-required' ? words.signInKept : code === 'forbidden' ? words.mayHaveExpired : words.kept;
  return { title: words.refused, problems, details: [text, ...wait, ...said, ...(here ? [kept] : [])] };
}

/** Gives the buttons for a comment of which it is not known whether it arrived. */
export const waysOf = (of: OwnKey): Action[] => [
  { way: 'checkAgain', of },
  { way: 'sendAgain', of },
];

/** Gives the ways on after a refusal; `signIn` is the address to sign in at. */
export function actionsOf({ code, maybeStored }: Refused, of: OwnKey, signIn: string | undefined): Action[] {
  if (maybeStored) return waysOf(of);
  if (code === 'login-required' && signIn) return [{ way: 'signIn', href: signIn }];
  return code === 'login-required' || code === 'forbidden' ? [{ way: 'reload' }] : [];
}
