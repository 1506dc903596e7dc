/** What a comment is written in: a textarea, or what an editor has put in its place. */
const field = 'textarea,[contenteditable],[name="comment"],[name="body"],[name="message"],[name="content"],[name="text"]';

/** What a page prints in place of the form: sign in first, or comments are closed. */
const notice =
  '#respond,.comment-respond,.must-log-in,.no-comments,.nocomments,.comments-closed,' +
  ['login', 'signin', 'sign-in'].map((word) => `[href*="${word}" i]`).join();

/** Finds the page's own form for comments. A form to sign in with, to search with, or of a dialog is none. */
export function findForm(host: Element): HTMLFormElement | undefined {
  const forms = [...host.querySelectorAll<HTMLFormElement>('form:not([data-standard], [method="dialog" i], [role="search"])')].filter(
    (form) => !form.closest('[slot="sign-in"]'),
  );
  return forms.find((form) => form.querySelector(field)) ?? forms.find((form) => !form.querySelector('[type="password"], [type="search"]'));
}

/** Whether the page says in the form's place that nobody can write here, or not yet. */
export const saysNoForm = (host: Element): boolean =>
  !findForm(host) && host.querySelector(`:scope > :not([slot]):is(${notice}), :scope > :not([slot]) :is(${notice})`) !== null;
