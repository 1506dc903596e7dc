import { plainText } from './text.js';

/** What a server's JSON says of a comment, and in which words. */
export interface Verdict {
  readonly said: 'yes' | 'held' | 'no';
  /** The status it names in its body, where that is another than its own. */
  readonly status?: number;
  readonly message?: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members that servers say it by: WordPress's `wp_send_json`, Staticman, jQuery's days, JSend, RFC 9457. */
const flags = ['success', 'ok', 'status', 'result', 'state', 'type', 'valid'];
const yes = /^(true|1|ok|okay|success|successful|succeeded|created|accepted|approved|published|saved|stored)$/i;
const held = /^(held|hold|pending|moderat(ed|ion)|unapproved|awaiting[ _-]?(moderation|approval)|waiting|queued)$/i;
const no = /^(false|0|no|error|err|errors|fail|failed|failure|invalid|rejected|refused|denied|forbidden|spam|blocked|closed)$/i;

/** The members that hold words, the plainest first. */
const wordy = ['message', 'msg', 'error', 'errors', 'detail', 'details', 'reason', 'description', 'title', 'data'];

/** The first sentence in it, however deep servers wrap that: `"…"`, `["…"]`, `{message}`, `{email: ["…"]}`. */
function wordsIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return plainText(value) || undefined;
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined;
  const inside = Array.isArray(value) ? (value as unknown[]) : wordy.map((name) => (value as Json)[name]);
  const fields = depth && !Array.isArray(value) ? Object.values(value as Json) : [];
  for (const each of [...inside, ...fields]) {
    const words = wordsIn(each, depth + 1);
    if (words) return words;
  }
  return undefined;
}

/** Whether a member named for errors holds any. */
const holdsErrors = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isObject(value) ? Object.keys(value).length > 0 : Boolean(value) && value !== 'false';

/**
 * Reads what JSON clearly says; undefined where it says nothing, or two things. A comment sent back is no answer: servers
 * send one back to be mended, too.
 */
export function verdictOf(json: unknown): Verdict | undefined {
  if (!isObject(json)) return undefined;
  const { code, error, errors, data } = json;
  const values = flags.map((name) => json[name]).filter((value) => /^(string|number|boolean)$/.test(typeof value));
  const numbers = [json['status'], json['statusCode'], isObject(data) ? data['status'] : undefined, code];
  const status = numbers.find((value): value is number => typeof value === 'number' && value >= 100 && value < 600);
  const agrees = (pattern: RegExp): boolean => values.some((value) => pattern.test(String(value)));
  const named = typeof code === 'string' && code !== '' && !yes.test(code) && !/^[0-3]\d*$/.test(code);
  const isNo = agrees(no) || holdsErrors(error) || holdsErrors(errors) || (status ?? 0) >= 400;
  const isHeld = agrees(held);
  const isYes = isHeld || agrees(yes);
  if (isNo && isYes) return undefined;
  if (isNo || (named && !isYes)) {
    const message = wordsIn(json);
    return { said: 'no', ...(status === undefined ? {} : { status }), ...(message ? { message } : {}) };
  }
  return isYes ? { said: isHeld ? 'held' : 'yes' } : undefined;
}
