import { fill, plural } from '../../core/words.js';
import type { commentForm } from '../../strings/en/comment-form.js';
import type { Control } from './control.js';
import type { FormFields } from './fields.js';

export type FormWords = typeof commentForm;

/** One thing for the reader to mend. */
export interface Problem {
  readonly text: string;
  readonly control?: Control;
}

/** What the platform finds wrong with the fields, in our own words. */
export function findProblems(fields: FormFields, words: FormWords, language: string): Problem[] {
  const found: Problem[] = fields.checked.flatMap((control) => {
    // Of radio buttons one is to be chosen: that is one thing to mend.
    const text = control === fields.groupOf(control)[0] ? problemOf(control, fields, words, language) : undefined;
    return text ? [{ control, text }] : [];
  });
  // Written in an editor of the page's own, the comment is in no control of the list.
  const body = fields.find('body');
  if (fields.bodyName && !fields.hasWords && !found.some(({ control }) => control === body && body))
    found.unshift({ text: words.bodyRequired });
  return found;
}

/** The whole address where a reader has left out how it begins, as everybody does. */
function fullAddress(value: string): string | undefined {
  const url = `https://${value.trim()}`;
  return /^[^\s/:?#@]+\.[^\s/:?#@.]{2,}\.?(:\d+)?([/?#]\S*)?$/.test(value.trim()) && URL.canParse(url) ? url : undefined;
}

/** Completes the addresses that the platform would not take as they are. */
export function completeAddresses(fields: FormFields): void {
  for (const control of fields.validated ? fields.checked : []) {
    if (control.type === 'url' && control.validity.typeMismatch) control.value = fullAddress(control.value) ?? control.value;
  }
}

/** What is wrong with one control, or nothing. */
export function problemOf(control: Control, fields: FormFields, words: FormWords, language: string): string | undefined {
  const { value = '' } = control;
  // A custom element may keep its validity to itself, and style sheets see it all the same.
  const validity: Partial<ValidityState> = control.validity ?? { valid: !control.matches(':invalid') };
  const field = fields.labelOf(control);
  const is = (part: Parameters<FormFields['find']>[0]): boolean => fields.find(part) === control;
  const isNative = !control.localName.includes('-');
  const written = is('body') ? fields.words() : value;
  const missing = (validity.valueMissing && !is('body')) || (isNative && control.required && !written.trim());

  // White space is a value to the platform and none to a reader; and a comment has to say something in any form.
  if (is('body') && !fields.hasWords) return words.bodyRequired;
  if (missing) return is('name') ? words.nameRequired : is('email') ? words.emailRequired : fill(words.required, { field });
  if (validity.typeMismatch && control.type === 'email' && (fields.validated || control.required)) return words.emailInvalid;
  // A page that says “novalidate” leaves all the rest to its server.
  if (!fields.validated) return undefined;
  if (validity.typeMismatch && control.type === 'url') return fullAddress(value) ? undefined : words.websiteInvalid;
  // The platform looks at lengths only while the reader types; a draft that was put back has to fit too.
  const { maxLength = -1, minLength = -1 } = control as HTMLInputElement;
  if (maxLength >= 0 && value.length > maxLength) return fill(plural(language, words.tooLong, value.length - maxLength), { field });
  if (minLength > 0 && value && value.length < minLength) return fill(words.tooShort, { field });
  // Words that an editor hands over as the form is sent are not in its field.
  if (validity.valid || (is('body') && validity.valueMissing)) return undefined;
  // The site's own words where it has any, the browser's for what we have no words for.
  return (validity.patternMismatch && control.title) || control.validationMessage || fill(words.invalid, { field });
}
