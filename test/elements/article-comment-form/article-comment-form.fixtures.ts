/** Comment forms as servers print them, and what the tests of the form have in common. */
import {
  registerBackend,
  type CommentBackend,
  type CommentItem,
  type CommentPage,
  type Draft,
  type SubmitOptions,
  type SubmitResult,
} from '../../../dist/index.js';
import { fixture, oneEvent } from '../../support/fixture.js';

/** WordPress 6.1 with a classic theme, to the letter but for the host. */
export const wordpressClassic = `<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate><p class="comment-notes"><span id="email-notes">Your email address will not be published.</span> <span class="required-field-message">Required fields are marked <span class="required">*</span></span></p><p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="5" maxlength="65525" required></textarea></p><p class="comment-form-author"><label for="author">Name <span class="required">*</span></label> <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required /></p>
<p class="comment-form-email"><label for="email">Email <span class="required">*</span></label> <input id="email" name="email" type="email" value="" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required /></p>
<p class="comment-form-url"><label for="url">Website</label> <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" /></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /> <label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment" /> <input type='hidden' name='comment_post_ID' value='4' id='comment_post_ID' />
<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
</p></form>`;

/** The same with a block theme. */
export const wordpressBlock = `<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate><p class="comment-notes"><span id="email-notes">Your email address will not be published.</span> <span class="required-field-message">Required fields are marked <span class="required">*</span></span></p><p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea></p><p class="comment-form-author"><label for="author">Name <span class="required">*</span></label> <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required /></p>
<p class="comment-form-email"><label for="email">Email <span class="required">*</span></label> <input id="email" name="email" type="email" value="" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required /></p>
<p class="comment-form-url"><label for="url">Website</label> <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" /></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /> <label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>
<p class="form-submit wp-block-button"><input name="submit" type="submit" id="submit" class="wp-block-button__link wp-element-button" value="Post Comment" /> <input type='hidden' name='comment_post_ID' value='4' id='comment_post_ID' />
<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
</p></form>`;

/** A site's own form, with the least markup. */
export const plain = `<form action="/comments" method="post">
  <p><label for="comment">Comment *</label> <textarea id="comment" name="comment" maxlength="200" required></textarea></p>
  <p><label for="author">Name *</label> <input id="author" name="author" autocomplete="name" required></p>
  <p><label for="email">Email *</label> <input id="email" name="email" type="email" autocomplete="email" required></p>
  <p><label for="url">Website</label> <input id="url" name="url" type="url" autocomplete="url"></p>
  <p><label>Topic <input name="topic" value="ferries"></label></p>
  <p><input type="checkbox" id="remember" name="remember" value="yes"><label for="remember">Save my name</label></p>
  <p><input type="hidden" name="comment_post_ID" value="4711"><input type="hidden" name="comment_parent" value="0">
     <button type="submit">Post comment</button></p>
</form>`;

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: string;
}

export interface Reply {
  status?: number;
  /** Where the answer was sent on to. */
  redirected?: string;
  type?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Stands in for the network: every request is kept, and answered when the test says how. */
export class Network {
  readonly sent: Sent[] = [];
  readonly #fetch = window.fetch;
  /** What is answered at once; without it requests wait for `answer`. */
  always?: Reply | 'cut';
  #waiting: ((reply: Reply | 'cut') => void)[] = [];

  constructor() {
    window.fetch = async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input), location.href).href;
      this.sent.push({ url, init, body: String(init.body) });
      const reply = this.always ?? (await new Promise<Reply | 'cut'>((resolve) => this.#waiting.push(resolve)));
      if (reply === 'cut') throw new TypeError('Failed to fetch');
      const { status = 200, redirected, type = 'text/html', body = '', headers = {} } = reply;
      return {
        status,
        ok: status < 400,
        url: redirected ? new URL(redirected, location.href).href : url,
        redirected: redirected !== undefined,
        headers: new Headers({ 'content-type': type, ...headers }),
        arrayBuffer: async () => new TextEncoder().encode(body).buffer,
        text: async () => body,
        json: async () => JSON.parse(body),
      } as Response;
    };
  }

  answer(reply: Reply | 'cut'): void {
    const next = this.#waiting.shift();
    if (!next) throw new Error('No request waits for an answer');
    next(reply);
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}

export type Form = HTMLElementTagNameMap['article-comment-form'];

export const mount = async (inner = plain, attributes = ''): Promise<Form> => {
  const host = await fixture<Form>(`<article-comment-form ${attributes}>${inner}</article-comment-form>`);
  await host.load();
  return host;
};
export const field = <T extends HTMLElement = HTMLInputElement>(host: Element, selector: string): T => host.querySelector<T>(selector)!;
export const part = (host: Element, name: string): HTMLElement => host.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
export const textarea = (host: Element): HTMLTextAreaElement => field<HTMLTextAreaElement>(host, 'textarea');
export const button = (host: Element): HTMLElement => field<HTMLElement>(host, '[type=submit]');

export function fill(host: Element, values: Record<string, string>): void {
  for (const [selector, value] of Object.entries(values)) {
    const control = field<HTMLInputElement | HTMLTextAreaElement>(host, selector);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
export const reader = { '[autocomplete~=name]': 'Cy', '[type=email]': 'cy@example.com' };
export const comment = (words = 'I took the 02.40 and it was full.'): Record<string, string> => ({ textarea: words, ...reader });

export const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('article-elements:draft:'));

type Fault = 'cut-before' | 'cut-after' | 'error' | 'nonsense';

/** A comment server in the page, that keeps what it is sent: a fault loses the request, or the answer to it. */
export class Server implements CommentBackend {
  readonly stored: CommentItem[] = [];
  readonly keys: string[] = [];
  readonly sent: Draft[] = [];
  /** For the requests to come, one each; then none. */
  faults: Fault[] = [];
  idempotent = false;
  holds = false;
  listable = true;
  /** Whether there is a connection to it. */
  reachable = true;
  refusesDuplicates = true;

  constructor(name: string) {
    registerBackend(name, () => this);
  }

  async submit(draft: Draft, { key = '' }: SubmitOptions = {}): Promise<SubmitResult> {
    this.sent.push(draft);
    this.keys.push(key);
    const fault = this.reachable ? this.faults.shift() : 'cut-before';
    if (fault === 'cut-before') return { ok: false, code: 'network', maybeStored: true };
    const again = this.stored.find((item) => this.idempotent && item.url === `#${key}`);
    const { body, name = '', parentId = null } = draft;
    if (!again && this.refusesDuplicates && this.stored.some((item) => item.body === body && item.parentId === parentId))
      return { ok: false, code: 'duplicate' };
    const state = this.holds ? 'held' : 'published';
    const date = new Date().toISOString();
    const comment = again ?? { id: String(this.stored.length + 1), parentId, name, body, date, state, url: `#${key}` };
    if (!again) this.stored.push(comment);
    if (fault)
      return { ok: false, code: fault === 'error' ? 'server' : fault === 'nonsense' ? 'unreadable' : 'network', maybeStored: true };
    return { ok: true, state, comment };
  }

  readonly list = async (): Promise<CommentPage> => {
    if (!this.reachable) throw new TypeError('Failed to fetch');
    if (!this.listable) throw new Error('no list');
    return { items: this.stored.filter(({ state }) => state === 'published').reverse() };
  };

  /** Does nothing until what it returns is called. */
  wait(): () => void {
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const submit = this.submit.bind(this);
    this.submit = async (...sent) => {
      await gate;
      return submit(...sent);
    };
    return release;
  }

  /** As a moderator does. */
  approve(): void {
    this.stored.forEach((item, index) => (this.stored[index] = { ...item, state: 'published' }));
  }
}

export const own = (host: Element): string[] =>
  [...host.shadowRoot!.querySelectorAll('[part=own-comment] > summary')].map((summary) => text(summary));

/** A button of the shadow root, by its words. */
export const action = (host: Element, words: string): HTMLElement =>
  [...host.shadowRoot!.querySelectorAll<HTMLElement>('button, a')].find((each) => text(each) === words)!;

/** Sends what is in the form, and gives what comes of it. */
export function send<T extends Event>(host: Element, type: string): Promise<T> {
  const event = oneEvent<T>(host, type);
  button(host).click();
  return event;
}
