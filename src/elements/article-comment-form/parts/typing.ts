import { plural } from '../../../core/words.js';
import type { Control } from '../../../features/form-kit/control.js';
import { watchLimit } from '../../../features/form-kit/limit.js';
import type { Validation } from '../../../features/form-kit/validation.js';
import type { Drafts } from './drafts.js';
import type { FormContext } from './form-context.js';

/** What happens in the form while the reader writes. */
export class Typing {
  readonly #targets: readonly HTMLElement[];

  constructor(
    private readonly context: FormContext,
    private readonly drafts: Drafts,
    private readonly validation: Validation,
  ) {
    this.#targets = [context.form, ...context.fields.outside];
    this.#listen('addEventListener');
    context.composition.listen(this.#targets, this.#onComposed);
  }

  release(): void {
    this.#listen('removeEventListener');
    this.context.composition.release();
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    this.context.form[how]('reset', this.#onReset);
    for (const target of this.#targets) {
      target[how]('focusin', this.#onFocus);
      target[how]('input', this.#onInput);
      target[how]('change', this.#onChange);
      target[how]('beforeinput', this.#onInserting as (event: Event) => void);
      target[how]('compositionstart', this.#onInserting as (event: Event) => void);
    }
  }

  /** Turns to the draft of what the form is for now, and says where one came back. */
  turn(): void {
    const { words, parentId, leastTime } = this.context;
    if (this.drafts.turn()) {
      leastTime.begin(true);
      this.context.show({ report: { kind: 'restored', text: parentId ? words.restoredReply : words.restored } });
    }
    this.context.count();
  }

  readonly #onFocus = (): void => {
    const { fields, leastTime } = this.context;
    leastTime.begin(fields.value('body').trim() !== '');
    // Buttons of the page's own, for signs or quotes, write into the field and tell nobody; then they give it the focus.
    this.drafts.saveSoon();
    this.turn();
  };

  readonly #onInput = (event: Event): void => {
    this.context.leastTime.begin(false);
    this.drafts.saveSoon();
    if (this.context.shown.report?.kind === 'restored') this.context.show({ report: undefined });
    this.turn();
    // What is being composed is said to be wrong when it is composed.
    if (!(event as InputEvent).isComposing) this.validation.onInput(event.target as Control);
  };

  readonly #onComposed = (target: EventTarget | null): void => {
    this.turn();
    this.drafts.saveSoon();
    if (target) this.validation.onInput(target as Control);
  };

  /** The browser cuts what does not fit, and says nothing. */
  readonly #onInserting = (event: InputEvent | CompositionEvent): void =>
    watchLimit(event, (lost, dropped) => {
      const { words, language } = this.context;
      // Dragged out of another field, it is nowhere else any more.
      const own = dropped ? { own: lost } : {};
      this.context.show({ report: { kind: 'warning', text: plural(language, words.pasteCut, lost.length), ...own } });
      this.drafts.saveSoon();
      this.turn();
    });

  /** By the reader's hand or by script; the fields are empty once all have heard of it. */
  readonly #onReset = (event: Event): void => {
    setTimeout(() => {
      if (event.defaultPrevented) return;
      this.context.notes.clear('error');
      this.drafts.save();
      this.context.show({ alert: undefined, ...(this.context.lock.closed ? {} : { report: undefined }) });
      this.context.refilled();
    });
  };

  readonly #onChange = (event: Event): void => this.validation.onChange(event.target as Control);
}
