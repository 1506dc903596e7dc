import type { BackendOptions, CommentBackend, Draft, FormSnapshot, SubmitResult } from './backend.js';
import { isAnswer, refusalByStatus, retryAfter, send, type Answer } from './http.js';
import { hasWords, plainText } from './text.js';

/** JSON where the server has it: its HTML pages say in words what only people can read. */
export const ACCEPT = 'application/json, text/html;q=0.9, */*;q=0.1';

/** The body a browser would post for this form. */
export function formBody({ entries, multipart }: Pick<FormSnapshot, 'entries' | 'multipart'>): FormData | URLSearchParams {
  if (!multipart) return new URLSearchParams(entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
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

interface Refusing {
  code?: unknown;
  message?: unknown;
  error?: unknown;
  errors?: unknown;
  data?: { status?: unknown };
}

/** What a server says it refuses, in the shapes seen: WordPress's own, `{error}`, `{errors}`, `{message}`. */
function refusal(json: unknown, status: number): { status: number; message?: string } | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { code, message, error, errors, data } = json as Refusing;
  if (code === undefined && error === undefined && errors === undefined && status < 400) return undefined;
  const first = Array.isArray(errors) ? errors[0] : errors;
  const words = [message, error, (first as Refusing | undefined)?.message, first].find((text) => typeof text === 'string');
  return {
    status: typeof data?.status === 'number' ? data.status : status,
    ...(words ? { message: plainText(words as string) } : {}),
  };
}

/** Said with status 200 by servers that answer a form with a page: no status tells what was wrong. */
const invalid = (message?: string): SubmitResult => ({ ok: false, code: 'invalid', ...(message ? { message } : {}) });

export interface Reading {
  /** What a refusal means to this server, where it knows better. */
  refused?(status: number, message?: string): SubmitResult | undefined;
}

/**
 * Reads the answer to a posted form. Never by `ok`: servers answer errors with 200, and a success sends the browser on to
 * another page.
 */
export function readFormAnswer(answer: Answer, draft: Draft, reading: Reading = {}): SubmitResult {
  const { status, json, text, headers } = answer;
  const wait = retryAfter(headers);
  const refuse = (at: number, message?: string): SubmitResult =>
    reading.refused?.(at, message) ??
    (at < 400
      ? invalid(message)
      : refusalByStatus(at, { ...(message ? { message } : {}), ...(wait === undefined ? {} : { retryAfter: wait }) }));

  if (answer.redirected) {
    const { pathname, searchParams } = new URL(answer.url);
    if (/(^|[/_-])(log-?in|sign-?in|auth)\b/i.test(pathname)) return { ok: false, code: 'login-required' };
    return { ok: true, state: searchParams.has('unapproved') ? 'held' : 'received' };
  }
  const said = refusal(json, status);
  if (said) return refuse(said.status, said.message);
  if (status >= 400) return refuse(status, json === undefined ? pageWords(text) : undefined);
  if (/<body[^>]*\bid=["']?error-page/i.test(text)) return refuse(status, pageWords(text));
  if (status === 201) return { ok: true, state: 'received' };
  if (status === 202) return { ok: true, state: 'held' };
  return hasWords(text, draft.body) ? { ok: true, state: 'received' } : refusalByStatus(status);
}

/** The words of an error page, where they are few enough to be an error's. */
function pageWords(html: string): string | undefined {
  const words = plainText(/<body[^>]*>([^]*)/i.exec(html)?.[1] ?? html);
  return words && words.length <= 300 ? words : undefined;
}

/** The default: the form as it is, posted to its own address without leaving the page. */
export function formBackend({ pageUrl, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  return {
    canSend: (form) => form !== undefined && sameOrigin(form.action, pageUrl),
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
