import { intl } from './intl.js';

/** Dates and times as `<time datetime>` gives them, read strictly and written by Intl. No DOM. */

/** A point in time, or a day: a date without a time of day is a day everywhere and is never moved between zones. */
export interface ParsedTime {
  date: Date;
  dateOnly: boolean;
}

const isoDate = /^(\d{4,})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Reads a date (`2026-10-17`) or a date and time with zone (`2026-10-17T06:30:00+02:00`). Null for anything else, also
 * for a time without a zone: nobody could say which moment it is.
 */
export function parseTime(text: string | null | undefined): ParsedTime | null {
  const found = isoDate.exec(text?.trim() ?? '');
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = found;
  const dateOnly = hour === undefined;
  const iso = `${year}-${month}-${day}T${dateOnly ? '00:00:00Z' : `${hour}:${minute}:${second}${zone?.replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`}`;
  const date = new Date(iso);
  // Date takes the 31st of a short month for the 1st of the next; the calendar does not.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number.isNaN(date.getTime()) || Number(day) > lastDay ? null : { date, dateOnly };
}

const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** Milliseconds of an ISO 8601 duration (`PT24H`, `P7D`) or its short form (`24h`, `7d`, `90m`); null if it is neither. */
export function parseDuration(text: string): number | null {
  const value = text.trim();
  const short = /^(\d+(?:\.\d+)?)\s*([wdhms])$/i.exec(value);
  if (short) return Number(short[1]) * units[short[2]!.toLowerCase() as keyof typeof units];
  const iso = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value);
  if (!iso) return null;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = iso.slice(1).map((n) => Number(n ?? 0));
  return w * units.w + d * units.d + h * units.h + m * units.m + s * units.s;
}

/** "3 hours ago", in the largest unit that is full; "now" below a minute, and for clocks that run a little ahead. */
export function relativeTime(date: Date, now: number, locale: string, style: Intl.RelativeTimeFormatStyle = 'long'): string {
  const past = Math.max(0, now - date.getTime());
  const format = intl('RelativeTimeFormat', locale, { numeric: 'auto', style });
  if (past < units.m) return format.format(0, 'second');
  const [unit, size] =
    past < units.h ? (['minute', units.m] as const) : past < units.d ? (['hour', units.h] as const) : (['day', units.d] as const);
  return format.format(-Math.floor(past / size), unit);
}

/** How far a reader's clock may be behind another one. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** After so many milliseconds a date says more than a number of days. */
const RECENT = 7 * units.d;

/** "3 hours ago" of what is some days old at most, a short date of all that is older. */
export function recentTime(date: Date, now: number, locale: string, style?: Intl.RelativeTimeFormatStyle): string {
  if (now - date.getTime() < RECENT) return relativeTime(date, now, locale, style);
  return intl('DateTimeFormat', locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** How long `relativeTime` stays true for that date: until the next full unit. */
export function relativeTimeLasts(date: Date, now: number): number {
  const past = Math.max(0, now - date.getTime());
  const unit = past < units.h ? units.m : past < units.d ? units.h : units.d;
  return unit - (past % unit);
}

/** The time in words: "17 October 2026 at 06:30 CEST". A zone that is given is named; a day has no time and no zone. */
export function absoluteTime({ date, dateOnly }: ParsedTime, locale: string, timeZone?: string): string {
  return intl('DateTimeFormat', locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(dateOnly ? { timeZone: 'UTC' } : { hour: 'numeric', minute: '2-digit', ...(timeZone ? { timeZone, timeZoneName: 'short' } : {}) }),
  }).format(date);
}

/** Whether Intl knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    intl('DateTimeFormat', 'en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
