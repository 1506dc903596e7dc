/** Nobody is asked to wait longer, in seconds. */
const LONGEST_WAIT_S = 86_400;

/** Seconds that `Retry-After` asks to wait, as a number or as the date that HTTP prescribes; undefined where it says neither. */
export function retryAfter(value: string | null, now = Date.now()): number | undefined {
  const text = value?.trim() ?? '';
  const isDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text);
  const seconds = /^\d+$/.test(text) ? Number(text) : isDate ? Math.ceil((Date.parse(text) - now) / 1000) : NaN;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT_S);
}
