import { describe } from '../../../features/form-kit/field-notes.js';
import type { Control } from '../../../features/form-kit/control.js';

/** Longer rules are read before the form, not again at each visit to its field. */
const SHORT = 200;

/** Ties short rules of the house to the field they are for; gives what unties them. */
export function tieGuidelines(host: Element, control: Control | undefined): () => void {
  const rules = host.querySelector(':scope > [slot="guidelines"]');
  const length = rules?.textContent?.trim().length ?? 0;
  if (!rules || !control || !length || length > SHORT) return () => {};
  if (!rules.id) rules.id = `comment-guidelines-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  describe(control, rules.id, true);
  return () => describe(control, rules.id, false);
}
