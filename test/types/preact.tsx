/** @jsxImportSource preact */
import type {} from 'article-elements/types/preact';

export const good = (
  <article-header layout="beside" live className="lead" slot="x" breaking-until="2026-10-17T07:15:00+02:00">
    <h1 slot="headline">Night ferries return</h1>
    <article-byline slot="byline" time-zone="Europe/Paris" timeZone={null} relative="" />
    <article-figure slot="media" priority fallback-src="/ferry.jpg" clamp="3" />
    <article-trending limit={3} src="/feed.json" ontrending-load={({ items, format }) => [items.length, format.length]} />
    <article-trending limit="3" ref={(element) => void element?.reload()} />
    <article-comment-form article-id="ferries" least-time={3} preview oncomment-held={(event) => event.draft.body} />
  </article-header>
);

export const wrong = [
  // @ts-expect-error There is no such layout.
  <article-header layout="upside-down" />,
  // @ts-expect-error A number is expected.
  <article-trending limit="three" />,
  // @ts-expect-error There is no such attribute.
  <article-figure fallback="/ferry.jpg" />,
  // @ts-expect-error There is no such kind.
  <article-credit kind="video" />,
  // @ts-expect-error An error has no items.
  <article-trending ontrending-error={({ items }) => items} />,
  // @ts-expect-error There is no such element.
  <article-quote />,
];
