import { plural } from '../../core/words.js';
import type { Control } from './control.js';
import type { FieldNotes } from './field-notes.js';
import type { FormWords } from './problems.js';

/** Where what is left is said aloud; at every letter it would drown the reader's own. */
const thresholds = [100, 20, 0];

/** Limits above this are no reader's business until they come near. */
const LARGE = 10_000;
const NEAR = 1_000;

/** Shows how many characters are left, as `maxlength` has it, and says so at the thresholds. */
export class Counter {
  #last = Infinity;

  constructor(
    private readonly notes: FieldNotes,
    private readonly announce: (text: string) => void,
  ) {}

  update(control: Control | undefined, words: FormWords, language: string): void {
    if (!(control instanceof HTMLTextAreaElement) || control.maxLength < 0) return;
    const left = control.maxLength - control.value.length;
    const text = left > 0 ? plural(language, words.left, left) : words.noneLeft;
    this.notes.set(control, 'counter', control.maxLength <= LARGE || left <= NEAR ? text : '');
    if (thresholds.some((threshold) => threshold < control.maxLength / 2 && left <= threshold && this.#last > threshold))
      this.announce(text);
    this.#last = left;
  }
}
