/** Dates as feeds write them. No DOM. */

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?`;
/** Go writes the name of the zone after the distance, and how long its clock has run. */
const zone = String.raw`(?<zone>[a-z]{1,5}|(?:GMT|UTC?)?[+-]\d{1,2}(?::?\d\d)?)(?:(?<=\d)\s+(?:[a-z]{1,5}|[+-]\d\d(?:\d\d)?)(?:\s+m=[+-][\d.]+)?)?`;
const weekday = String.raw`(?:\p{L}{2,12}\.?\s*,?\s+|\p{L}{2,12}\.?,)?`;
const month = String.raw`(?<name>[a-z]{3,9})\.?`;
const time = String.raw`(?:(?:[\s,]+(?:at\s+)?|\s+[-–—]\s+)${clock}(?:\s*(?<half>[ap]m))?(?:\s*${zone})?)?`;

/** ISO 8601 and its kin, the year first; RFC 822 and 850; the same with the month first; asctime. */
const forms = [
  String.raw`(?<year>\d{4})([-/.])(?<month>\d\d?)\2(?<day>\d\d?)(?:[T\s]\s*${clock}(?:\s*${zone})?)?`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d))?${zone}?)?`,
  String.raw`${weekday}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+${month}[\s,-]+(?<year>\d{4}|\d\d)${time}`,
  String.raw`${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4}|\d\d)${time}`,
  String.raw`${weekday}${month}\s+(?<day>\d{1,2})\s+${clock}(?:\s+${zone})?\s+(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

const months = 'january february march april may june july august september october november december'.split(' ');

/** Hours before or after UTC, of names that mean one zone alone; RFC 822 says so of the American ones. */
const zones = new Map(
  'z 0 ut 0 utc 0 gmt 0 wet 0 west 1 bst 1 cet 1 mez 1 cest 2 mesz 2 eet 2 sast 2 eest 3 msk 3 trt 3 pkt 5 wib 7 hkt 8 sgt 8 jst 9 kst 9 acst 9.5 acdt 10.5 aest 10 aedt 11 nzst 12 nzdt 13 nst -3.5 ndt -2.5 art -3 brt -3 adt -3 ast -4 edt -4 est -5 cdt -5 cst -6 mdt -6 mst -7 pdt -7 pst -8 akdt -8 akst -9 hst -10'
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string])
    .map(([name, hours]) => [name, Number(hours) * 60]),
);

/**
 * A day (`2026-10-17`) or a moment (`2026-10-17T04:30:00.000Z`), from ISO 8601, RFC 822, or seconds or milliseconds
 * since 1970; of several, the first that is understood. A time without a zone is taken for UTC, as analytics give it.
 * Undefined for anything else: browsers read the rest each in a way of its own.
 */
export function cleanDate(value: unknown): string | undefined {
  for (const one of Array.isArray(value) ? value : [value]) {
    const date = typeof one === 'number' ? fromNumber(one) : typeof one === 'string' ? fromText(one) : undefined;
    if (date) return date;
  }
  return undefined;
}

const fromNumber = (value: number): string | undefined => moment(value * (value < 1e11 ? 1000 : 1));

function fromText(value: string): string | undefined {
  if (value.length > 80) return undefined;
  // Mail names the zone once more, in brackets.
  const text = value
    .trim()
    .replace(/\s*\([^()]*\)$/, '')
    // So do Java and JavaScript, after the distance that says which moment it is.
    .replace(/(?<=\d(?:Z|[+-]\d\d(?::?\d\d)?))(?:\[[^[\]]*\])+$/i, '');
  if (/^(\d{10}|\d{13})$/.test(text)) return fromNumber(Number(text));
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (found) return fromParts(found);
  }
  return undefined;
}

function fromParts(parts: Record<string, string | undefined>): string | undefined {
  const name = parts['name']?.toLowerCase();
  const month = name
    ? months.findIndex((one) => one.startsWith(name) || (name === 'sept' && one === 'september'))
    : Number(parts['month']) - 1;
  const day = Number(parts['day']);
  const written = Number(parts['year']);
  const year = parts['year']!.length > 2 ? written : written + (written < 50 ? 2000 : 1900);
  const date = new Date(Date.UTC(year, month, day));
  // The calendar knows no 30th of February; Date takes it for a day in March.
  if (month < 0 || date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  if (parts['hour'] === undefined) return moment(date.getTime())?.slice(0, 10);
  const [hour, minute, second] = [hourOf(parts), Number(parts['minute']), Number(parts['second'] ?? 0)];
  const offset = offsetOf(parts['zone']?.toLowerCase());
  // The end of a day is its 24th hour, and a leap second the 60th.
  if (hour === undefined || minute > 59 || second > 60 || hour * 60 + minute > 1440 || offset === undefined) return undefined;
  return moment(date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000);
}

function hourOf({ hour, half }: Record<string, string | undefined>): number | undefined {
  const number = Number(hour);
  if (!half) return number;
  return number >= 1 && number <= 12 ? (number % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : undefined;
}

/** Minutes; undefined for a zone that nobody knows, or that is several. */
function offsetOf(zone = 'z'): number | undefined {
  const [, sign, hours, minutes = '0'] = /([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  if (!sign) return zones.get(zone);
  const offset = Number(hours) * 60 + Number(minutes);
  return offset <= 840 ? Number(`${sign}1`) * offset : undefined;
}

function moment(time: number): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  // Zero dates of databases, and numbers that were never dates.
  return year > 1970 && year < 2200 ? date.toISOString() : undefined;
}
