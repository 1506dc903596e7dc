import { retryAfter } from '../../../core/http.js';
import type { BackendOptions, CommentBackend, CommentItem, CommentState, Draft, FormSnapshot, SubmitResult } from '../contract.js';
import { isAnswer, refusalByStatus, send, type Answer } from '../http.js';
import { hasWords, plainText } from '../text.js';
import { verdictOf } from '../verdict.js';

/** JSON where the server has it: its HTML pages say in words what only people can read. */
export const ACCEPT = 'application/json, text/html;q=0.9, */*;q=0.1';

/** The body a browser would post for this form. */
export function formBody({ entries, multipart }: Pick<FormSnapshot, 'entries' | 'multipart'>): FormData | URLSearchParams {
  // A browser ends a line by CR and LF, in a body of several parts by itself.
  const line = (value: string): string => value.replace(/\r\n?|\n/g, '\r\n');
  if (!multipart)
    return new URLSearchParams(entries.map(([name, value]) => [line(name), line(typeof value === 'string' ? value : value.name)]));
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

/**
 * Tells whether a request can say what the browser would post: scripts write UTF-8 alone, and a server that expects another
 * encoding would store broken words. Without a letter beyond ASCII all encodings are the same.
 */
export function canEncode({ encoding = 'utf-8', entries }: FormSnapshot): boolean {
  const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
  return encoding === 'utf-8' || entries.every(([name, value]) => isAscii(name) && isAscii(typeof value === 'string' ? value : value.name));
}

/** Only a page's own origin: elsewhere the server would store the comment and the browser hide the answer. */
export function sameOrigin(url: string, pageUrl: string): boolean {
  try {
    const { origin, protocol } = new URL(url, pageUrl);
    return /^https?:$/.test(protocol) && origin === new URL(pageUrl).origin;
  } catch {
    return false;
  }
}

/** Said with status 200 by servers that answer a form with a page: no status tells what was wrong. */
const invalid = (message?: string): SubmitResult => ({ ok: false, code: 'invalid', ...(message ? { message } : {}) });

export interface Reading {
  /** What a refusal means to this server, where it knows better. */
  refused?(status: number, message?: string): SubmitResult | undefined;
  /** Whether it sends there what it has taken, and nothing else; what is there then says nothing of the comment. */
  isAfter?(url: string): boolean;
}

/**
 * Reads the answer to a posted form. Never by `ok`: servers answer errors with 200, and a success sends the browser on to
 * another page.
 */
export function readFormAnswer(answer: Answer, draft: Draft, reading: Reading = {}): SubmitResult {
  const { status, json, text, headers } = answer;
  const wait = retryAfter(headers.get('retry-after'));
  const refuse = (at: number, message?: string): SubmitResult =>
    reading.refused?.(at, message) ??
    (at < 400
      ? invalid(message)
      : refusalByStatus(at, { ...(message ? { message } : {}), ...(wait === undefined ? {} : { retryAfter: wait }) }));

  const after = answer.redirected && reading.isAfter?.(answer.url);
  const verdict = after ? undefined : verdictOf(json);
  if (verdict?.said === 'no') return refuse(verdict.status ?? status, verdict.message);
  if (after) return readRedirect(answer, draft);
  if (status >= 400) return refuse(status, json === undefined ? pageWords(text) : undefined);
  if (/<body[^>]*\bid=["']?error-page/i.test(text)) return refuse(status, pageWords(text));
  if (answer.redirected) return readRedirect(answer, draft);
  if (verdict) return { ok: true, state: verdict.said === 'held' ? 'held' : 'received' };
  if (status === 201) return { ok: true, state: 'received' };
  if (status === 202) return { ok: true, state: 'held' };
  return hasWords(text, draft.body) && !givesBack(text, draft.body) ? { ok: true, state: 'received' } : refusalByStatus(status);
}

const failing = 'errors?|err|fail(?:ed|ure)?|invalid|denied|forbidden|rejected|blocked|spam|captcha|challenge|expired|preview';
/** A part of a path by itself: an article may have the word in its name. */
const failedPath = new RegExp(`/(?:(?:comments?|form|post|submit)[_-]?)?(?:${failing})(?:\\.\\w+)?(?=/|$)`, 'i');
const failedWord = new RegExp(`^(?:\\w+[_-])*(?:${failing})(?:[_-]\\w+)*$`, 'i');

/** Whether an address says that a comment was not taken. */
const saysNo = ({ pathname, searchParams }: URL): boolean =>
  failedPath.test(pathname) ||
  [...searchParams].some(([name, value]) => (failedWord.test(name) ? !/^(0|false|no|none)?$/i.test(value) : failedWord.test(value)));

/** What a page says of a form that was filled in wrongly, by the names that frameworks give it. */
const marked = /class=["'][^"']*\b(errorlist|alert-danger|alert-error|messages--error|error-summary|field_with_errors|flash-error)\b/i;

/** Of a comment whose number alone the server says, as WordPress does in the address it sends on to. */
function numbered(id: string | undefined, { parentId, name = '', body }: Draft, state: CommentState): { comment?: CommentItem } {
  if (!id || !/^\d+$/.test(id)) return {};
  return { comment: { id, name, body, state, parentId: parentId ?? null, date: new Date().toISOString() } };
}

/** A server that has taken a comment sends the browser on to another page; so does one that has not. */
function readRedirect({ asked, url, text, status }: Answer, draft: Draft): SubmitResult {
  const { body } = draft;
  const address = new URL(url);
  const { pathname, searchParams, hash } = address;
  if (/(^|[/_-])(log-?in|sign-?in|auth)\b/i.test(pathname)) return { ok: false, code: 'login-required' };
  const held = searchParams.get('unapproved');
  if (held !== null) return { ok: true, state: 'held', ...numbered(held, draft, 'held') };
  if (saysNo(address)) return invalid(said(searchParams) ?? pageWords(text));
  const refused = isSameBut(asked, url) || givesBack(text, body) || (marked.test(text) && !hasWords(text, body));
  if (refused) return refusalByStatus(status);
  return { ok: true, state: 'received', ...numbered(/^#comment-(\d+)$/.exec(hash)?.[1], draft, 'received') };
}

/** The sentence in an address that says what was wrong; a word alone is a program's. */
const said = (parameters: URLSearchParams): string | undefined =>
  [...parameters].map(([, value]) => value.trim()).find((value) => /\p{L}\s+\p{L}/u.test(value) && value.length <= 300);

/** Whether a server has only corrected the address: browsers follow that without what was posted. */
function isSameBut(asked: string, url: string): boolean {
  const plain = (address: string): string => address.replace(/^http:/, 'https:').replace(/\/?(?=[?#]|$)/, '');
  return asked !== url && plain(asked) === plain(url);
}

/** Whether a page has these words in a field, to be mended or to be sent once they were looked at. */
function givesBack(html: string, words: string): boolean {
  const fields = html.matchAll(/<textarea\b[^>]*>([^<]*)<\/textarea|<input\b[^>]*?\bvalue=(?:"([^"]*)"|'([^']*)')/gi);
  return [...fields].some((field) => hasWords(field[1] ?? field[2] ?? field[3] ?? '', words));
}

/** The words of an error page, where they are few enough to be an error's; “-1”, as WordPress's scripts say it, are none. */
function pageWords(html: string): string | undefined {
  const words = plainText(/<body[^>]*>([^]*)/i.exec(html)?.[1] ?? html);
  return /\p{L}/u.test(words) && words.length <= 300 ? words : undefined;
}

/** The default: the form as it is, posted to its own address without leaving the page. */
export function formBackend({ pageUrl, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  return {
    canSend: (form) => form !== undefined && sameOrigin(form.action, pageUrl) && canEncode(form),
    async submit(draft, { signal, form } = {}) {
      if (!form) return { ok: false, code: 'unreadable' };
      const answer = await send(fetcher, form.action, {
        method: 'POST',
        headers: { Accept: ACCEPT },
        body: formBody(form),
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      });
      return isAnswer(answer) ? readFormAnswer(answer, draft) : answer;
    },
  };
}
