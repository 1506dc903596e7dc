/** A thread under test, its backend in the test's own hands. */
import type { BackendOptions, CommentItem, CommentPage, ListOptions } from '../../../dist/index.js';
import { CommentAcceptedEvent, CommentHeldEvent, registerBackend } from '../../../dist/index.js';
import { fixture, nextFrame } from '../../support/fixture.js';
import { click } from '../../support/page.js';

export type ThreadElement = HTMLElementTagNameMap['article-comments'];

export const item = (id: number | string, more: Partial<CommentItem> = {}): CommentItem => ({
  id: String(id),
  parentId: null,
  name: `Reader ${id}`,
  body: `Comment number ${id}.`,
  date: new Date(Date.UTC(2026, 0, 1) + Number(id) * 60_000).toISOString(),
  state: 'published',
  ...more,
});

export const items = (from: number, to: number, more: Partial<CommentItem> = {}): CommentItem[] =>
  Array.from({ length: to - from + 1 }, (_, index) => item(from + index, more));

/** What the server has, and how it behaves. */
export const server = {
  comments: [] as CommentItem[],
  open: undefined as boolean | undefined,
  total: true,
  /** Lists that are to fail. */
  fails: 0,
  /** Lists wait for `release` while this is set. */
  hold: false,
  asked: [] as ListOptions[],
  options: undefined as BackendOptions | undefined,
  release: (() => {}) as () => void,
};

export function resetServer(): void {
  Object.assign(server, { comments: [], open: undefined, total: true, fails: 0, hold: false, asked: [], options: undefined });
}

registerBackend('test', (options) => {
  server.options = options;
  return {
    submit: async () => ({ ok: false, code: 'closed' }),
    async list({ cursor = '0', limit = 20, sort, signal } = {}): Promise<CommentPage> {
      server.asked.push({ cursor, limit, ...(sort ? { sort } : {}) });
      if (server.hold) {
        await new Promise<void>((resolve, reject) => {
          server.release = resolve;
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      }
      if (server.fails-- > 0) throw new Error('The list is broken');
      const all = sort === 'newest' ? [...server.comments].reverse() : server.comments;
      const end = Number(cursor) + limit;
      return {
        items: all.slice(Number(cursor), end),
        ...(server.total ? { total: all.length } : {}),
        ...(end < all.length ? { next: String(end) } : {}),
        ...(server.open === undefined ? {} : { open: server.open }),
      };
    },
  };
});

export async function mount(inner = '<h2>Comments</h2>', attributes = 'backend="test" article-id="7"', after = ''): Promise<ThreadElement> {
  const host = await fixture<ThreadElement>(`<article-comments ${attributes}>${inner}</article-comments>${after}`);
  await host.load();
  return host;
}

export const form =
  '<article-comment-form article-id="7"><form action="/post"><textarea name="comment"></textarea></form></article-comment-form>';

export const part = <T extends HTMLElement = HTMLElement>(host: Element, name: string): T | null =>
  host.shadowRoot!.querySelector<T>(`[part=${name}]`);
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const listed = (host: Element): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('li.comment')];
export const ids = (host: Element): string[] => listed(host).map(({ id }) => id.replace('comment-', ''));

export const accept = (target: EventTarget, comment: CommentItem, articleId = '7'): boolean =>
  target.dispatchEvent(new CommentAcceptedEvent({ body: comment.body ?? '', name: comment.name }, articleId, 'published', comment));
export const holdBack = (target: EventTarget, body: string, parentId?: string): boolean =>
  target.dispatchEvent(new CommentHeldEvent({ body, name: 'Me', ...(parentId ? { parentId } : {}) }, '7'));

/** Where an element is once it has stopped moving: what comes on screen is laid out only then. */
export async function still(element: Element): Promise<number> {
  for (let top = NaN, frames = 0; ; frames++) {
    const now = element.getBoundingClientRect().top;
    if (now !== top) [top, frames] = [now, 0];
    else if (frames === 5) return top;
    await nextFrame();
  }
}

export async function clickStill(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await still(element);
  await click(element);
}
