import type { FieldNotes } from './field-notes.js';
import type { Control } from './control.js';
import type { FormFields } from './fields.js';
import { completeAddresses, findProblems, problemOf, type FormWords, type Problem } from './problems.js';

interface Speaking {
  readonly words: FormWords;
  readonly language: string;
}

const presses = ['mousedown', 'mouseup', 'dragend'];

/** What the platform finds wrong, said beside the fields: when the form is sent, when a field is left, and until it is mended. */
export class Validation {
  constructor(
    private readonly fields: FormFields,
    private readonly notes: FieldNotes,
    private readonly speaking: Speaking,
  ) {}

  /** Whether a button of the mouse, or a finger, is down now. */
  #pressed = false;

  connect(): void {
    for (const type of presses) document.addEventListener(type, this.#onPress, true);
  }

  disconnect(): void {
    for (const type of presses) document.removeEventListener(type, this.#onPress, true);
  }

  readonly #onPress = ({ type }: Event): void => {
    this.#pressed = type === 'mousedown';
  };

  #problemOf(control: Control): string | undefined {
    return problemOf(control, this.fields, this.speaking.words, this.speaking.language);
  }

  /** Whether anything is wrong now, without a word of it. */
  get finds(): boolean {
    return findProblems(this.fields, this.speaking.words, this.speaking.language).length > 0;
  }

  /** All that is wrong now. */
  check(): Problem[] {
    completeAddresses(this.fields);
    const problems = findProblems(this.fields, this.speaking.words, this.speaking.language);
    this.notes.clear('error');
    for (const { control, text } of problems) if (control) this.notes.set(control, 'error', text);
    return problems;
  }

  /** While something is mended, what was wrong is still said until it is right. */
  onInput(control: Control): void {
    for (const each of this.fields.groupOf(control))
      if (this.notes.has(each, 'error')) this.notes.set(each, 'error', this.#problemOf(each));
  }

  /** Left with something wrong in it, a field says so; left empty, it may be filled in yet. */
  onChange(control: Control): void {
    // What is pressed would move away from under the pointer, and the click be lost: that comes first.
    if (this.#pressed)
      document.addEventListener('mouseup', () => requestAnimationFrame(() => this.#onLeft(control)), { once: true, capture: true });
    else this.#onLeft(control);
  }

  #onLeft(control: Control): void {
    if (control.type !== 'radio' && control.value?.trim() && this.fields.checked.includes(control))
      this.notes.set(control, 'error', this.#problemOf(control));
  }
}
