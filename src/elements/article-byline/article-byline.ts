import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  absoluteTime,
  CLOCK_TOLERANCE_MS,
  isTimeZone,
  parseDuration,
  parseTime,
  relativeTime,
  relativeTimeLasts,
  type ParsedTime,
} from '../../core/time.js';
import { ChildrenController } from '../../core/children.js';
import { ArticleElement } from '../../core/element.js';
import { InViewClock } from '../../core/in-view-clock.js';
import { languageOf } from '../../core/localize.js';
import { whenPainted } from '../../core/turns.js';
import { warn } from '../../core/warn.js';
import { light, shadow } from './article-byline.styles.js';
import { joinAuthors } from './parts/author-list.js';

const slots = ['published', 'updated'] as const;
type TimeSlot = (typeof slots)[number];

/**
 * Who wrote the article, and when it was published and updated.
 *
 * The words are the publisher's. Authors given alone are joined as the language joins a list and stay links; a byline
 * with words of its own is left as written. Times keep the text that was printed; `relative` and `time-zone` show
 * another over it, while screen readers, search and copying keep the printed one.
 *
 * @tag article-byline
 * @slot author - An author, usually `<a rel="author">`; one element for each of several.
 * @slot published - The time of publication: a `<time datetime>` with a date, or a date and time with zone.
 * @slot updated - The time of the last update, a `<time datetime>`; not shown when it is within `tolerance` of publication.
 * @slot - The byline in the publisher's own words, left as written.
 * @csspart published-text - The text shown in place of the published time.
 * @csspart updated-text - The text shown in place of the updated time.
 * @cssprop [--article-updated-label='Updated '] - Word before the time of an update, a CSS string; the default follows the language.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssState same-time - The update is so close to publication that it is not shown.
 */
export class ArticleByline extends ArticleElement {
  static override readonly tag = 'article-byline';
  static override readonly light = light;
  static override readonly styles = shadow;

  /** How long a time reads as "3 hours ago": an ISO 8601 duration or `24h`, `7d`, `90m`; a day where the attribute is empty, never without it. */
  @property() relative: string | null = null;

  /** The zone to show times in, an IANA name such as `Europe/Paris`, written out beside the time; the printed text stands without it. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** How long after publication an update is not shown: an ISO 8601 duration or `24h`, `7d`, `90m`; five minutes by default. */
  @property() tolerance = '5m';

  readonly #internals = this.attachInternals?.();
  readonly #children = new ChildrenController(this, () => this.#readChildren());

  constructor() {
    super();
    new InViewClock(this, () => this.#textLasts());
  }

  protected override get hasControls(): boolean {
    return this.relative !== null || this.timeZone !== null;
  }

  /** A root that is made here would be empty until the first update, and hide the times; one that came with the page is full. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.shadowRoot ? super.createRenderRoot() : this;
  }

  /** The first question to Intl loads the browser's language data: the printed times stand until the page has been painted. */
  protected override async scheduleUpdate(): Promise<void> {
    await (this.hasUpdated || whenPainted());
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('timeZone') && this.timeZone && !isTimeZone(this.timeZone)) {
      warn(`<${this.localName}> knows no time-zone="${this.timeZone}".`, this);
    }
    if (changed.has('tolerance') && this.hasUpdated) this.#children.run();
  }

  #time(slot: TimeSlot): HTMLTimeElement | null {
    return this.querySelector<HTMLTimeElement>(`:scope > time[slot='${slot}']`);
  }

  #parsed(slot: TimeSlot): ParsedTime | null {
    const time = this.#time(slot);
    return time && parseTime(time.getAttribute('datetime') ?? time.textContent);
  }

  #duration(attribute: 'relative' | 'tolerance', standard: number): number {
    const given = this[attribute];
    const duration = given ? parseDuration(given) : standard;
    if (duration === null) warn(`<${this.localName}> knows no ${attribute}="${given}"; write 24h, 7d or PT90M.`, this);
    return duration ?? standard;
  }

  #readChildren(): void {
    joinAuthors(this, languageOf(this));
    for (const slot of slots) {
      const time = this.#time(slot);
      if (time && !this.#parsed(slot)) {
        warn(`<${this.localName}> knows no date in the ${slot} <time>; write ISO 8601 with a zone.`, time);
      }
    }
    const [published, updated] = slots.map((slot) => this.#parsed(slot)?.date.getTime());
    // Where one of them is missing there is no difference: NaN, which is no less than anything.
    const same = updated! - published! <= this.#duration('tolerance', 300_000);
    this.#internals?.states?.[same ? 'add' : 'delete']('same-time');
    if (this.hasControls) this.requestUpdate();
  }

  #isRelative({ date, dateOnly }: ParsedTime): boolean {
    const age = Date.now() - date.getTime();
    // A time that is yet to come is shown as it was printed.
    return this.relative !== null && !dateOnly && age > -CLOCK_TOLERANCE_MS && age < this.#duration('relative', 86_400_000);
  }

  #textLasts(): number | null {
    const relative = slots.map((slot) => this.#parsed(slot)).filter((time): time is ParsedTime => time !== null && this.#isRelative(time));
    return relative.length ? Math.min(...relative.map(({ date }) => relativeTimeLasts(date, Date.now()))) : null;
  }

  /** What is shown in place of the printed text, if anything: relative while that holds, else the time in the zone asked for. */
  #text(time: ParsedTime | null): string | typeof nothing {
    if (!time) return nothing;
    if (this.#isRelative(time)) return relativeTime(time.date, Date.now(), languageOf(this));
    return this.timeZone && isTimeZone(this.timeZone) && !time.dateOnly ? absoluteTime(time, languageOf(this), this.timeZone) : nothing;
  }

  #renderTime(slot: TimeSlot): TemplateResult {
    const time = this.#parsed(slot);
    const text = this.#text(time);
    const printed = this.#time(slot)?.textContent?.trim() ?? nothing;
    return html`<span class=${text === nothing ? 'time' : 'time shown'}>
      <slot name=${slot}></slot
      >${text === nothing ? nothing : html`<span part="${slot}-text" aria-hidden="true" title=${printed}>${text}</span>`}
    </span>`;
  }

  protected override render(): TemplateResult {
    return html`<slot name="author"></slot><slot></slot>${slots.map((slot) => this.#renderTime(slot))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-byline': ArticleByline;
  }
}
