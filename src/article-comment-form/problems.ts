import { fill, plural } from '../comments/words.js';
import type { commentForm } from '../strings/en-comments.js';
import type { Control, FormFields } from './fields.js';

export type FormWords = typeof commentForm;

/** One thing for the reader to mend. */
export interface Problem {
  readonly text: string;
  readonly control?: Control;
}

/** What the platform finds wrong with the fields, in our own words. */
export function findProblems(fields: FormFields, words: FormWords, language: string): Problem[] {
  return fields.controls.flatMap((control) => {
    const text = problemOf(control, fields, words, language);
    return text ? [{ control, text }] : [];
  });
}

/** What is wrong with one control, or nothing. */
export function problemOf(control: Control, fields: FormFields, words: FormWords, language: string): string | undefined {
  const { validity, value } = control;
  const field = fields.labelOf(control);
  const is = (part: Parameters<FormFields['find']>[0]): boolean => fields.find(part) === control;
  const missing = validity.valueMissing || (control.required && !value.trim());

  // White space is a value to the platform and none to a reader; and a comment has to say something in any form.
  if (is('body') && !value.trim()) return words.bodyRequired;
  if (missing) return is('name') ? words.nameRequired : is('email') ? words.emailRequired : fill(words.required, { field });
  if (validity.typeMismatch && control.type === 'email') return words.emailInvalid;
  if (validity.typeMismatch && control.type === 'url') return words.websiteInvalid;
  // The platform looks at lengths only while the reader types; a draft that was put back has to fit too.
  const { maxLength = -1, minLength = -1 } = control as HTMLInputElement;
  if (maxLength >= 0 && value.length > maxLength) return fill(plural(language, words.tooLong, value.length - maxLength), { field });
  if (minLength > 0 && value && value.length < minLength) return fill(words.tooShort, { field });
  if (validity.valid) return undefined;
  // The site's own words where it has any, the browser's for what we have no words for.
  return (validity.patternMismatch && control.title) || control.validationMessage || fill(words.invalid, { field });
}
