/** Dates as feeds write them. No DOM. */

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const rfc822 = /^(?:[A-Za-z]{3,9},\s*)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[A-Za-z]{1,5}|[+-]\d{4})$/;

/**
 * A day (`2026-10-17`) or a moment (`2026-10-17T04:30:00.000Z`), from ISO 8601, RFC 822, or seconds or milliseconds
 * since 1970. A time without a zone is taken for UTC, as analytics give it. Undefined for anything else.
 */
export function cleanDate(value: unknown): string | undefined {
  if (typeof value === 'number') return moment(value * (value < 1e11 ? 1000 : 1));
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const text = value.trim();
  const found = iso.exec(text);
  if (found) {
    const [, year, month, day, time, zone = 'Z'] = found;
    const date = moment(Date.parse(`${year}-${month}-${day}T${time ?? '00:00'}${zone.toUpperCase().replace(/(\d\d):?(\d\d)$/, '$1:$2')}`));
    return time ? date : date?.slice(0, 10);
  }
  return rfc822.test(text) ? moment(Date.parse(text)) : undefined;
}

function moment(time: number): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  // Zero dates of databases, and numbers that were never dates.
  return year > 1970 && year < 2200 ? date.toISOString() : undefined;
}
