import type { FormFields } from './fields.js';

/** How long after a native post, in milliseconds, a page that is still there may be sent from again. */
const NATIVE = 10_000;

/**
 * Lets one request through at a time: pressing Enter twice, or a button that is slow to answer, sends once. Buttons are
 * marked rather than disabled, which would take the focus from them.
 */
export class SubmitLock {
  /** Whether the browser is to post the form itself now, unasked. */
  passing = false;
  /** Whether nothing may be sent now. */
  closed = false;
  #until = 0;
  #timer?: ReturnType<typeof setInterval>;
  readonly #internals: ElementInternals | undefined;

  /** @param onWait - Called every second of a wait, and when it is over. */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly fields: FormFields,
    host: HTMLElement & { internals?: ElementInternals },
    private readonly onWait: () => void,
  ) {
    this.#internals = host.internals;
  }

  /** Seconds until it may be sent again; 0 when it may be. */
  get waits(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  #mark(): void {
    for (const button of this.fields.buttons) {
      if (this.closed) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  }

  close(): void {
    this.closed = true;
    this.form.setAttribute('aria-busy', 'true');
    this.#internals?.states?.add('sending');
    this.#mark();
  }

  open(): void {
    this.closed = false;
    this.form.removeAttribute('aria-busy');
    this.#internals?.states?.delete('sending');
    this.#mark();
  }

  /** Keeps it closed for some seconds. */
  wait(seconds: number): void {
    clearInterval(this.#timer);
    this.#until = Date.now() + seconds * 1000;
    this.closed = true;
    this.#mark();
    this.#timer = setInterval(() => {
      if (!this.waits) {
        clearInterval(this.#timer);
        this.open();
      }
      this.onWait();
    }, 1000);
  }

  /** The browser posts the form: a second press before the next page comes would post it again. */
  passNative(): void {
    this.close();
    const open = (): void => {
      clearTimeout(timer);
      removeEventListener('pageshow', open);
      this.open();
    };
    const timer = setTimeout(open, NATIVE);
    addEventListener('pageshow', open);
  }

  /** Has the browser post the form, as if no script had been there. */
  sendNative(submitter: HTMLElement | null): void {
    this.passing = true;
    try {
      HTMLFormElement.prototype.requestSubmit.call(this.form, submitter?.isConnected ? submitter : null);
    } finally {
      this.passing = false;
    }
    this.passNative();
  }

  release(): void {
    clearInterval(this.#timer);
    this.#until = 0;
    this.open();
  }
}
