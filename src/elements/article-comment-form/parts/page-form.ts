import type { Control } from '../../../features/form-kit/control.js';
import { describe, sweepNotes } from '../../../features/form-kit/field-notes.js';
import type { FormFields } from '../../../features/form-kit/fields.js';

/**
 * Frameworks keep a page as a copy of its nodes, or as HTML, and put that back when the reader comes back: Turbo, htmx,
 * swup. What was written into the form is in the copy, and who wrote it is not. So a form that is taken in hand is marked.
 */
const MARK = 'data-comment-form';

export interface Taken {
  /** Whether it is a copy of a form that was in hand. */
  readonly copied: boolean;
  /** Whether the page itself has `novalidate` on it. */
  readonly noValidate: boolean;
}

/** Marks a form as being in hand; a copy is made what the page had printed. */
export function takeForm(form: HTMLFormElement, fields: FormFields): Taken {
  const mark = form.getAttribute(MARK);
  const copied = mark !== null;
  const noValidate = copied ? mark === 'novalidate' : form.noValidate;
  if (copied) {
    sweepNotes(form, fields.controls);
    form.removeAttribute('aria-busy');
    for (const button of fields.buttons) button.removeAttribute('aria-disabled');
  }
  form.setAttribute(MARK, noValidate ? 'novalidate' : '');
  form.noValidate = true;
  return { copied, noValidate };
}

/** Gives it back as it was. */
export function giveForm(form: HTMLFormElement, { noValidate }: Taken): void {
  form.removeAttribute(MARK);
  form.noValidate = noValidate;
}

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

/**
 * Finds the address to sign in at: the site's own link in `slot="sign-in"`, else WordPress's, wherever the page has it, which
 * then leads back to this page. The draft is there when the reader comes back.
 */
export function signInAddress(host: Element): string | undefined {
  const own = host.querySelector<HTMLAnchorElement>(':scope > a[slot="sign-in"][href], :scope > [slot="sign-in"] a[href]');
  const link = own ?? host.ownerDocument.querySelector<HTMLAnchorElement>('a[href*="wp-login"]:not([href*="action="])');
  if (!link || !URL.canParse(link.href)) return undefined;
  const url = new URL(link.href);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (!own && !url.searchParams.has('redirect_to')) url.searchParams.set('redirect_to', host.ownerDocument.URL);
  return url.href;
}
