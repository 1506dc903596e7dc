import type { Refused, RefusalCode } from './contract.js';

/** Request timeout in milliseconds, after which the reader is told that nothing is known of the comment. */
export const PATIENCE = 30_000;

export interface Answer {
  readonly status: number;
  /** The address that was asked, and that of what answered. */
  readonly asked: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

/**
 * Sends and reads the whole answer. No answer is a value too: by then the server may have stored the comment. Rejects only
 * when the caller aborts.
 */
export async function send(fetcher: typeof fetch, url: string, init: RequestInit): Promise<Answer | Refused> {
  const { signal } = init;
  try {
    const patience = AbortSignal.timeout(PATIENCE);
    const response = await fetcher(url, { ...init, signal: signal ? AbortSignal.any([signal, patience]) : patience });
    const text = decode(await response.arrayBuffer(), response.headers.get('content-type'));
    return {
      status: response.status,
      asked: url,
      url: response.url,
      redirected: response.redirected,
      headers: response.headers,
      text,
      json: parseJson(text, response.headers.get('content-type')),
    };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, code: 'network', maybeStored: true };
  }
}

/** Reads an answer in the encoding it says, in its header or in the page itself; as UTF-8 where it says none that is known. */
function decode(bytes: ArrayBuffer, type: string | null): string {
  const text = new TextDecoder().decode(bytes);
  const said = /charset=\s*["']?([\w:.-]+)/i.exec(type ?? '') ?? /<meta\b[^>]*\bcharset=\s*["']?([\w:.-]+)/i.exec(text.slice(0, 1024));
  const name = said?.[1];
  try {
    return name && !/^utf-?8$/i.test(name) ? new TextDecoder(name).decode(bytes) : text;
  } catch {
    return text;
  }
}

export const isAnswer = (answer: Answer | Refused): answer is Answer => 'status' in answer;

function parseJson(text: string, type: string | null): unknown {
  // Scripts of an older day answer JSON as if it were a page.
  if (type && !/[/+]json\b/i.test(type) && !/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const codes: Record<number, RefusalCode> = {
  401: 'login-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  409: 'duplicate',
  410: 'not-found',
  413: 'too-long',
  414: 'too-long',
  423: 'closed',
  429: 'rate-limited',
};

/** What a status means where the body says no more. A server in trouble may have stored the comment before. */
export function refusalByStatus(status: number, more: Partial<Refused> = {}): Refused {
  if (status >= 500) return { ok: false, code: 'server', maybeStored: true, ...more };
  if (status >= 400) return { ok: false, code: codes[status] ?? 'invalid', ...more };
  return { ok: false, code: 'unreadable', maybeStored: true, ...more };
}
