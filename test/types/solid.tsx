/** @jsxImportSource solid-js */
import type {} from 'article-elements/types/solid';

export const good = (
  <article-header layout="beside" live class="lead" prop:breakingUntil={null}>
    <article-figure slot="media" priority fallback-src="/ferry.jpg" attr:clamp="3" />
    <article-trending limit={3} prop:limit={3} src="/feed.json" on:trending-load={({ items, format }) => [items.length, format.length]} />
    <article-comment-form article-id="ferries" preview on:comment-held={(event) => event.draft.body} />
  </article-header>
);

export const wrong = [
  // @ts-expect-error There is no such layout.
  <article-header layout="upside-down" />,
  // @ts-expect-error A number is expected.
  <article-trending prop:limit="three" />,
  // @ts-expect-error There is no such attribute.
  <article-figure fallback="/ferry.jpg" />,
  // @ts-expect-error An error has no items.
  <article-trending on:trending-error={({ items }) => items} />,
  // @ts-expect-error There is no such element.
  <article-quote />,
];
