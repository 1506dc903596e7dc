import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { CommentHeldEvent, registerBackend, type CommentItem } from '../../src/index.js';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';

/** A thread that is always the same, so that a story needs no server. */
const words = [
  'The first night crossing left at ten past midnight with eleven passengers and a dog aboard, and I was one of the eleven. It was calm, it was on time, and nobody asked me for a ticket twice.',
  'I have lived on the island for nine years and have missed the last boat more often than I have caught it.\n\nThis changes what work I can take. It really does.',
  'Agreed.',
  'And who pays for it? The council has said nothing about the winter timetable.',
  'It was full on Friday.',
  'The dog was mine.',
];
const names = ['Ines Moreau', 'Tomas Vale', 'Lena Ortiz', 'Ravi Costa', 'Cy', 'Maximiliane von Hohenstein-Wartenberg'];
const parents = [null, 1, 2, 3, 4, 2, null, 7, null, null];
const comments: CommentItem[] = Array.from({ length: 40 }, (_, index) => {
  const parent = parents[index % 10];
  return {
    id: String(index + 1),
    parentId: parent == null ? null : String(parent + index - (index % 10)),
    name: names[index % names.length]!,
    body: words[index % words.length]!,
    date: new Date(Date.now() - (80 - index) * 1_500_000).toISOString(),
    state: 'published',
    ...(index % 3 ? {} : { website: 'https://reader.example/' }),
  };
});

/** What each article of the stories answers. */
const articles: Record<string, { items: CommentItem[]; open?: boolean; fails?: boolean }> = {
  thread: { items: comments },
  empty: { items: [] },
  closed: { items: comments.slice(0, 7), open: false },
  broken: { items: [], fails: true },
  markup: {
    items: [
      {
        id: '1',
        parentId: null,
        name: 'Ines Moreau',
        html: '<p>With <b>markup</b>, a <a href="https://ferry.example/">link</a>, <code>code</code>, and a picture that nobody has to fetch: <img src="https://ferry.example/deck.jpg" alt="the deck"></p><blockquote><p>It was full on Friday.</p></blockquote><ul><li>one</li><li>two</li></ul>',
        date: '2026-10-17T09:05:00Z',
        state: 'published',
      },
    ],
  },
};
registerBackend('story', ({ articleId }) => ({
  submit: async () => ({ ok: false, code: 'closed' }),
  list: async ({ cursor = '0', limit = 20, sort } = {}) => {
    const { items = [], open, fails } = articles[articleId] ?? {};
    if (fails) throw new Error('This story has no list');
    const all =
      sort === 'newest'
        ? [...items].sort((a, b) => Number(a.parentId ?? 0) - Number(b.parentId ?? 0) || Number(b.id) - Number(a.id))
        : items;
    const end = Number(cursor) + limit;
    return {
      items: all.slice(Number(cursor), end),
      total: all.length,
      ...(end < all.length ? { next: String(end) } : {}),
      ...(open === undefined ? {} : { open }),
    };
  },
}));

const { argTypes, attributesOf, styles } = elementControls('article-comments', {
  sort: ['oldest', 'newest'],
  replies: ['auto', 'always', 'never'],
});

const thread = (args: Args, content: TemplateResult = html`<h2>Comments</h2>`): TemplateResult =>
  html`${styles(args)}<article-comments ${attributes(attributesOf(args))}>${content}</article-comments>`;

const ready: StoryObj['play'] = async ({ canvasElement }) => {
  await canvasElement.querySelector('article-comments')?.load();
};

const meta: Meta = {
  title: 'Elements/article-comments',
  component: 'article-comments',
  argTypes,
  args: { backend: 'story', 'article-id': 'thread', replies: 'always' },
  globals: { width: 'text' },
  render: (args) => thread(args),
  play: ready,
};
export default meta;

/** Listed by the backend, twenty at a time. */
export const Listed: StoryObj = { args: { 'page-size': 20 } };

export const NewestFirst: StoryObj = { args: { sort: 'newest' } };

/** Printed by the server: it stays as it is. */
export const Printed: StoryObj = {
  args: { backend: null },
  render: (args) =>
    thread(
      args,
      html`<h2>Two comments</h2>
        <ol class="comment-list">
          <li class="comment" id="comment-1">
            <article class="comment-body" id="div-comment-1">
              <footer class="comment-meta">
                <div class="comment-author vcard"><b class="fn">Ines Moreau</b> <span class="says">says:</span></div>
                <div class="comment-metadata">
                  <a href="#comment-1"><time datetime="2026-10-17T09:05:00Z">17 October 2026</time></a>
                </div>
              </footer>
              <div class="comment-content"><p>I took the 02.40 on Friday and it was full.</p></div>
            </article>
            <ol class="children">
              <li class="comment" id="comment-2">
                <article class="comment-body" id="div-comment-2">
                  <footer class="comment-meta">
                    <div class="comment-author vcard"><b class="fn">Tomas Vale</b> <span class="says">says:</span></div>
                    <div class="comment-metadata">
                      <a href="#comment-2"><time datetime="2026-10-17T10:05:00Z">17 October 2026</time></a>
                    </div>
                  </footer>
                  <div class="comment-content"><p>So did I. The bar closes at one.</p></div>
                </article>
              </li>
            </ol>
          </li>
        </ol>`,
    ),
};

/** HTML from a server, cleaned; a picture becomes a link. */
export const Markup: StoryObj = { args: { 'article-id': 'markup' } };

/** The reader's own, held for approval, in its place. */
export const Held: StoryObj = {
  args: { 'article-id': 'closed' },
  play: async (context) => {
    await ready(context);
    document.dispatchEvent(new CommentHeldEvent({ body: 'I was the twelfth.', name: 'Me', parentId: '1' }, 'closed'));
  },
};

export const Empty: StoryObj = { args: { 'article-id': 'empty' } };

export const Closed: StoryObj = { args: { 'article-id': 'closed' } };

/** The list could not be had. */
export const Failed: StoryObj = { args: { 'article-id': 'broken' }, parameters: { warns: true } };

export const NarrowColumn: StoryObj = { globals: { width: 'narrow' } };

export const Arabic: StoryObj = { globals: { language: 'ar' }, render: (args) => thread(args, html`<h2>التعليقات</h2>`) };
