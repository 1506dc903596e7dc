import type { Draft, Field, FormSnapshot } from '../comments/backend.js';

/** Words that are sent in place of those in the form, and to where. */
export interface Instead {
  readonly body: string;
  readonly parentId: string | null;
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
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

/** What a part is where its name says nothing. */
const kinds: Partial<Record<Part, string>> = {
  body: 'textarea',
  name: '[autocomplete~="name"], [autocomplete~="nickname"]',
  email: '[type="email"], [autocomplete~="email"]',
  website: '[type="url"], [autocomplete~="url"]',
};

/** Traps for robots are fields to a program and none to a reader. */
const isTrap = (control: Control): boolean => control.tabIndex < 0 || control.closest('[aria-hidden="true"], [inert]') !== null;

/**
 * The parts of a comment form, whichever server it is for. Attributes are read rather than properties: a field named
 * `submit` or `action`, as WordPress has one, stands before the form's own.
 */
export class FormFields {
  constructor(readonly form: HTMLFormElement) {}

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
    return this.#all.filter((control) => control.type !== 'hidden' && !isTrap(control));
  }

  /** Those a reader fills in. */
  get controls(): Control[] {
    return this.#visible.filter((control) => !control.disabled);
  }

  /** Those that are tied to the form and not in it. */
  get outside(): Control[] {
    return this.#visible.filter((control) => !this.form.contains(control));
  }

  find(part: Part): Control | undefined {
    const among = part === 'article' || part === 'parent' ? this.#all : this.#visible;
    const kind = kinds[part];
    return among.find(({ name }) => names[part].test(name)) ?? (kind ? among.find((control) => control.matches(kind)) : undefined);
  }

  get buttons(): HTMLElement[] {
    const submits = 'button:not([type]), [type="submit"]';
    return [...this.#elements.filter((each) => each.matches(submits)), ...this.form.querySelectorAll<HTMLElement>('[type="image"]')];
  }

  value(part: Part): string {
    return this.find(part)?.value ?? '';
  }

  /** What a control is called, without the mark for required ones. */
  labelOf(control: Control): string {
    const label =
      control.labels?.[0]?.textContent ?? control.getAttribute('aria-label') ?? control.getAttribute('placeholder') ?? control.name;
    return label
      .replace(/[\s*]+$/u, '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  draft(parentId: string | null, instead?: Instead): Draft {
    const remember = this.find('remember');
    const parts = [...fieldNames, 'remember', 'article', 'parent'] as const;
    const known = new Set(parts.map((part) => this.find(part)?.name).filter(Boolean));
    const extra = [...new FormData(this.form)].filter(
      (entry): entry is [string, string] => !known.has(entry[0]) && typeof entry[1] === 'string',
    );
    return {
      body: instead?.body ?? this.value('body'),
      name: this.value('name').trim(),
      email: this.value('email').trim(),
      website: this.value('website').trim(),
      ...(parentId ? { parentId } : {}),
      remember: remember instanceof HTMLInputElement && remember.checked,
      ...(extra.length ? { extra: Object.fromEntries(extra) } : {}),
    };
  }

  /** What the browser would post now; undefined for a form that is not posted, or to another window. */
  snapshot(submitter: HTMLElement | null, instead?: Instead): FormSnapshot | undefined {
    const from = (name: string): string => (submitter?.getAttribute(`form${name}`) ?? this.form.getAttribute(name) ?? '').trim();
    if (from('method').toLowerCase() !== 'post' || !/^(_self)?$/i.test(from('target')) || from('enctype') === 'text/plain')
      return undefined;
    const { baseURI } = this.form.ownerDocument;
    if (!URL.canParse(from('action'), baseURI)) return undefined;
    const entries = [...new FormData(this.form, submitter)];
    return {
      action: new URL(from('action'), baseURI).href,
      multipart: from('enctype') === 'multipart/form-data',
      entries: instead ? this.#swap(entries, instead) : entries,
    };
  }

  #swap(entries: [string, string | File][], { body, parentId }: Instead): [string, string | File][] {
    const [text, parent] = [this.find('body')?.name, this.find('parent')?.name];
    const none = /^comment_parent$/.test(parent ?? '') ? '0' : '';
    return entries.map(([name, value]) => [name, name === text ? body : name === parent ? (parentId ?? none) : value]);
  }
}
