import type { Draft, Field, FormSnapshot } from '../../domains/comments/contract.js';
import { pageUrl } from '../../core/page-url.js';
import { isSeen, type Control } from './control.js';
import { encodingOf } from './encoding.js';
import { nameOf } from './labels.js';

/** Words that are sent in place of those in the form, and to where. */
export interface Instead {
  readonly body: string;
  readonly parentId: string | null;
}

type Part = Field | 'remember' | 'article' | 'parent';

export const fieldNames: readonly Field[] = ['body', 'name', 'email', 'website'];

/** The names that comment servers give their fields. */
const names: Record<Part, RegExp> = {
  body: /^(comment|comment_?body|comment_?text|body|text|message|content)$/i,
  name: /^(author|author_?name|name|nick(name)?)$/i,
  email: /^(e-?mail|author_?email|mail)$/i,
  website: /^(url|website|link|author_?url|homepage)$/i,
  remember: /^(wp-comment-cookies-consent|remember|remember_?me|save)$/i,
  article: /^(comment_post_ID|articleId|article|post_?id)$/i,
  parent: /^(comment_parent|parentId|parent|in_reply_to)$/i,
};

/** What a field is called inside the brackets that frameworks put round it: `comment[body]`. */
const bare = (name: string): string => name.replace(/^.*\[(\w+)\]$/, '$1');

/** Buttons that ask for something else than to post: by what they are called, since nothing else says so. */
const asks = /preview|vorschau|pr[ée]visuali|aper[cç]u|draft|cancel|delete/i;

/** What a part is where its name says nothing. */
const kinds: Partial<Record<Part, string>> = {
  body: 'textarea',
  name: '[autocomplete~="name"], [autocomplete~="nickname"]',
  email: '[type="email"], [autocomplete~="email"]',
  website: '[type="url"], [autocomplete~="url"]',
};

/** Tells whether a control is a honeypot: a field to a program, and none to a reader. */
const isHoneypot = (control: Control): boolean => control.tabIndex < 0 || control.closest('[aria-hidden="true"], [inert]') !== null;

/**
 * The parts of a comment form, whichever server it is for. Attributes are read rather than properties: a field named
 * `submit` or `action`, as WordPress has one, stands before the form's own.
 */
export class FormFields {
  /** Whether the page wants its fields looked at: it has not said `novalidate`. */
  readonly validated: boolean;

  constructor(readonly form: HTMLFormElement) {
    this.validated = !form.hasAttribute('novalidate');
  }

  /** Its own, and those elsewhere on the page that are tied to it by `form="…"`. */
  get #elements(): HTMLElement[] {
    return [...(Reflect.get(HTMLFormElement.prototype, 'elements', this.form) as Iterable<HTMLElement>)];
  }

  /** All controls with a value. */
  get #all(): Control[] {
    return this.#elements.filter(
      (each): each is Control => each.matches('input, textarea, select') && !/^(submit|button|reset|image)$/.test((each as Control).type),
    );
  }

  /** Those for a reader, though a site may have disabled them while it sends. */
  get #visible(): Control[] {
    return this.#all.filter((control) => control.type !== 'hidden' && !isHoneypot(control));
  }

  /** Those a reader fills in. */
  get controls(): Control[] {
    return this.#visible.filter((control) => !control.disabled);
  }

  /** All that can be wrong, custom elements of the page's own among them, and can be seen or unfolded to be mended. */
  get checked(): Control[] {
    const others = this.#elements.filter((each) => each.localName.includes('-')) as Control[];
    return [...this.controls, ...others].filter((each) => isSeen(each) || each.closest('details:not([open])'));
  }

  /** The radio buttons of which one is chosen; the control alone where it is none. */
  groupOf(control: Control): Control[] {
    if (control.type !== 'radio' || !control.name) return [control];
    return this.#visible.filter(({ type, name }) => type === 'radio' && name === control.name);
  }

  /** Those that are tied to the form and not in it. */
  get outside(): Control[] {
    return this.#visible.filter((control) => !this.form.contains(control));
  }

  find(part: Part): Control | undefined {
    const among = part === 'article' || part === 'parent' ? this.#all : this.#visible;
    const kind = kinds[part];
    return among.find(({ name }) => names[part].test(bare(name))) ?? (kind ? among.find((control) => control.matches(kind)) : undefined);
  }

  get buttons(): HTMLElement[] {
    const submits = 'button:not([type]), [type="submit"]';
    return [...this.#elements.filter((each) => each.matches(submits)), ...this.form.querySelectorAll<HTMLElement>('[type="image"]')];
  }

  /** Whether this button posts the comment; others do what the page says, by the browser's own hand. */
  posts(submitter: HTMLElement | null): boolean {
    if (!submitter) return true;
    const says = (button: Element): string[] => ['name', 'value', 'id'].map((name) => button.getAttribute(name) ?? '');
    const other = (button: Element): boolean =>
      ['formnovalidate', 'formaction', 'formmethod', 'formtarget'].some((name) => {
        const own = button.getAttribute(name);
        return own !== null && own.toLowerCase() !== this.form.getAttribute(name.slice(4))?.toLowerCase();
      }) || says(button).some((word) => asks.test(word));
    if (other(submitter)) return false;
    const first = this.buttons.find((button) => !other(button));
    // Where two buttons say the same to the server, either posts.
    return !first || !submitter.getAttribute('name') || says(first).slice(0, 2).join() === says(submitter).slice(0, 2).join();
  }

  #data(submitter: HTMLElement | null = null): FormData {
    const own = submitter && Reflect.get(submitter, 'form') === this.form ? submitter : null;
    return new FormData(this.form, own);
  }

  /** What the comment itself is called where it is sent: by the control that a reader sees, else by what an editor writes into. */
  get bodyName(): string | undefined {
    const isBody = (each: Element): boolean => names.body.test(bare(each.getAttribute('name') ?? ''));
    const hidden = this.#elements.find((each) => isBody(each) && !this.buttons.includes(each));
    return this.find('body')?.name || hidden?.getAttribute('name') || this.#all.find(({ type }) => type === 'textarea')?.name;
  }

  /** The words that would be sent now, whatever they are written in. */
  words(submitter: HTMLElement | null = null): string {
    const sent = this.bodyName ? this.#data(submitter).get(this.bodyName) : null;
    return typeof sent === 'string' ? sent.replace(/\r\n?/g, '\n') : this.value('body');
  }

  /** Whether they say anything; an editor's empty paragraph does not. */
  get hasWords(): boolean {
    const words = this.words();
    const seen = this.find('body');
    const said = seen && isSeen(seen) ? words : words.replace(/<(?!img|video|audio|iframe|embed|object)[^>]*>|&nbsp;/gi, ' ');
    return said.trim() !== '';
  }

  /** Empties a custom element that the comment was written in; fields of the platform's own are the draft's to empty. */
  emptyEditor(): void {
    const editor = this.#elements.find((each) => each.localName.includes('-') && each.getAttribute('name') === this.bodyName);
    if (editor && 'value' in editor) editor.value = '';
  }

  value(part: Part): string {
    return this.find(part)?.value ?? '';
  }

  /** What a control is called, or the group of which one is chosen, without the mark for required ones. */
  labelOf(control: Control): string {
    return nameOf(control, this.groupOf(control))
      .replace(/[\s*]+$/u, '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  draft(parentId: string | null, instead?: Instead): Draft {
    const remember = this.find('remember');
    const parts = [...fieldNames, 'remember', 'article', 'parent'] as const;
    const known = new Set([this.bodyName, ...parts.map((part) => this.find(part)?.name)]);
    const extra: Record<string, string | string[]> = {};
    const data = this.#data();
    for (const name of new Set(data.keys())) {
      const values = data.getAll(name).filter((value) => typeof value === 'string');
      if (!known.has(name) && values.length) extra[name] = values.length > 1 ? values : (values[0] ?? '');
    }
    return {
      body: instead?.body ?? this.words(),
      name: this.value('name').trim(),
      email: this.value('email').trim(),
      website: this.value('website').trim(),
      ...(parentId ? { parentId } : {}),
      remember: remember instanceof HTMLInputElement && remember.checked,
      ...(Object.keys(extra).length ? { extra } : {}),
    };
  }

  /** What the browser would post now; undefined for a form that is not posted, or to another window. */
  snapshot(submitter: HTMLElement | null, instead?: Instead): FormSnapshot | undefined {
    const from = (name: string): string => (submitter?.getAttribute(`form${name}`) ?? this.form.getAttribute(name) ?? '').trim();
    if (from('method').toLowerCase() !== 'post' || !/^(_self)?$/i.test(from('target')) || from('enctype') === 'text/plain')
      return undefined;
    const { ownerDocument } = this.form;
    // Without an action, a form is posted to its page, whatever `<base>` says.
    const base = from('action') ? ownerDocument.baseURI : pageUrl(ownerDocument);
    if (!URL.canParse(from('action'), base)) return undefined;
    const entries = [...this.#data(submitter)];
    return {
      action: new URL(from('action'), base).href,
      multipart: from('enctype') === 'multipart/form-data',
      encoding: encodingOf(this.form),
      entries: instead ? this.#swap(entries, instead) : entries,
    };
  }

  #swap(entries: [string, string | File][], { body, parentId }: Instead): [string, string | File][] {
    const [text, parent] = [this.bodyName, this.find('parent')?.name];
    const none = /^comment_parent$/.test(parent ?? '') ? '0' : '';
    return entries.map(([name, value]) => [name, name === text ? body : name === parent ? (parentId ?? none) : value]);
  }
}
