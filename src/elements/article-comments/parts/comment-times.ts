import { CLOCK_TOLERANCE_MS, isTimeZone, parseDuration, parseTime, relativeTime, relativeTimeLasts } from '../../../core/time.js';
import { warn } from '../../../core/warn.js';
import type { ThreadHost } from '../host.js';

const DAY = 86_400_000;

/**
 * "3 hours ago" over the times of comments that are young. The printed time stays the text: for search, for copying and
 * for screen readers; the other is shown by the style sheet from an attribute.
 */
export class CommentTimes {
  /** Those that are young, or were when last looked at. */
  #young: { time: HTMLElement; date: Date }[] = [];

  constructor(private readonly host: ThreadHost) {}

  /** How long a time stays relative, in milliseconds. */
  get #relative(): number {
    const { relative, localName } = this.host;
    const duration = relative ? parseDuration(relative) : DAY;
    if (duration === null) warn(`<${localName}> cannot read relative="${relative}"; 24h, 7d or PT90M are durations.`, this.host);
    return duration ?? DAY;
  }

  /** The zone to write times in, undefined for the reader's own. */
  get timeZone(): string | undefined {
    const { timeZone, localName } = this.host;
    if (!timeZone || isTimeZone(timeZone)) return timeZone || undefined;
    warn(`<${localName}> knows no time-zone="${timeZone}".`, this.host);
    return undefined;
  }

  add(time: HTMLTimeElement | null): void {
    const parsed = parseTime(time?.getAttribute('datetime'));
    // WordPress's block themes have the link inside the time: it is what has to stay one.
    if (time && parsed && !parsed.dateOnly) this.#young.push({ time: time.querySelector('a') ?? time, date: parsed.date });
  }

  update(language: string): void {
    const [now, relative] = [Date.now(), this.#relative];
    this.#young = this.#young.filter(({ time, date }) => {
      const age = now - date.getTime();
      // A time that is yet to come is shown as it was printed.
      const young = time.isConnected && age > -CLOCK_TOLERANCE_MS && age < relative;
      const text = young ? relativeTime(date, now, language) : '';
      if (!young) delete time.dataset['relative'];
      else if (time.dataset['relative'] !== text) {
        time.dataset['relative'] = text;
        time.title ||= time.textContent.trim();
      }
      return young;
    });
  }

  /** For how many milliseconds the times stay true; null where none changes. */
  lasts(): number | null {
    const now = Date.now();
    let least = Infinity;
    for (const { date } of this.#young) least = Math.min(least, relativeTimeLasts(date, now));
    return least === Infinity ? null : least;
  }
}
