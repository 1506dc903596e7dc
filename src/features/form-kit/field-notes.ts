import type { Control } from './control.js';

type Kind = 'error' | 'counter';

let made = 0;

/** Whether a note stands before its field or after it: what is wrong is read before it is mended. */
function place(control: Control, note: Element, kind: Kind): void {
  const anchor = control.closest('label') ?? control;
  if (kind === 'error' && !/^(checkbox|radio)$/.test(control.type)) anchor.before(note);
  else if (kind === 'error') (anchor.parentElement ?? anchor).append(note);
  else anchor.after(note);
}

/** Adds to what describes a field, or takes from it. */
export function describe(control: Control, id: string, on: boolean): void {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((other) => other && other !== id);
  if (on) ids.push(id);
  if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

const NOTE = '[data-comment-note]';

/** Takes what another has written beside the fields of a form out of it: a copy of a page has the notes of its original. */
export function sweepNotes(form: HTMLFormElement, controls: readonly Control[]): void {
  // A field tied to the form from elsewhere has its notes where it stands.
  const places = new Set([form, ...controls.flatMap((control) => control.closest('label')?.parentElement ?? control.parentElement ?? [])]);
  const notes = [...places].flatMap((place) => [...place.querySelectorAll(place === form ? NOTE : `:scope > ${NOTE}`)]);
  for (const { id, dataset } of notes as HTMLElement[]) {
    for (const control of controls) {
      if (!control.getAttribute('aria-describedby')?.split(/\s+/).includes(id)) continue;
      describe(control, id, false);
      if (dataset['commentNote'] === 'error') control.removeAttribute('aria-invalid');
    }
  }
  for (const note of notes) note.remove();
}

/**
 * Words beside a field of the page's own form. They stand in the light DOM, since `aria-describedby` does not reach into a
 * shadow root, and leave nothing behind when they go.
 */
export class FieldNotes {
  readonly #notes = new Map<Control, Map<Kind, HTMLElement>>();

  set(control: Control, kind: Kind, text: string | undefined): void {
    const notes = this.#notes.get(control) ?? new Map<Kind, HTMLElement>();
    this.#notes.set(control, notes);
    let note = notes.get(kind);
    if (text === undefined) {
      if (!note) return;
      note.remove();
      notes.delete(kind);
      describe(control, note.id, false);
      if (kind === 'error') control.removeAttribute('aria-invalid');
      return;
    }
    if (!note) {
      note = control.ownerDocument.createElement('span');
      do note.id = `comment-note-${++made}`;
      while (control.ownerDocument.getElementById(note.id));
      note.setAttribute('data-comment-note', kind);
      place(control, note, kind);
      notes.set(kind, note);
      describe(control, note.id, true);
      if (kind === 'error') control.setAttribute('aria-invalid', 'true');
    }
    if (note.textContent !== text) note.textContent = text;
  }

  has(control: Control, kind: Kind): boolean {
    return this.#notes.get(control)?.has(kind) ?? false;
  }

  clear(kind?: Kind): void {
    for (const [control, notes] of this.#notes)
      for (const each of [...notes.keys()]) if (!kind || each === kind) this.set(control, each, undefined);
  }
}
