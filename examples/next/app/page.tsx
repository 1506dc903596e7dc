'use client';

import type {} from 'article-elements/types/react';
import type { CommentSubmitEvent, TrendingLoadEvent } from 'article-elements';
import { useEffect, useRef, useState } from 'react';

export default function Page() {
  const [stories, setStories] = useState('');
  const [sent, setSent] = useState('');
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const { current } = main;
    // Listened to here: React gives no listeners to a custom element that the server has printed.
    const onLoad = ({ items }: TrendingLoadEvent) => setStories(`Trending: ${items.length} stories`);
    const onSubmit = (event: CommentSubmitEvent) => {
      // The program answers in its own way: nothing is sent by the element.
      event.preventDefault();
      setSent(`Sent: ${event.draft.body}`);
    };
    current?.addEventListener('trending-load', onLoad);
    current?.addEventListener('comment-submit', onSubmit);
    // After hydration: the elements write into the page only when React has found it as the server printed it.
    void import('article-elements/define');
    return () => {
      current?.removeEventListener('trending-load', onLoad);
      current?.removeEventListener('comment-submit', onSubmit);
    };
  }, []);

  return (
    <main ref={main}>
      <article>
        <article-header layout="beside">
          <p slot="kicker">
            <a href="/harbour/">Harbour</a>
          </p>
          <h1 slot="headline">Three cranes, one bidder</h1>
          <p slot="standfirst">The harbour board valued them at 900,000. The only envelope held a good deal less.</p>
          <article-byline slot="byline" time-zone="Europe/Paris">
            <a slot="author" rel="author" href="/staff/tomas-vale">
              Tomas Vale
            </a>
            <time slot="published" dateTime="2026-10-17T05:15:00Z">
              17 October 2026
            </time>
          </article-byline>
          <article-figure slot="media" priority fallback-src="/pictures/cranes-600.jpg">
            <figure>
              <img src="/pictures/cranes-1200.jpg" width={1200} height={800} alt="Three dock cranes in a row at the water’s edge" />
              <figcaption>
                Two have not lifted anything since 2019. <cite>Lena Ortiz</cite>
              </figcaption>
            </figure>
          </article-figure>
        </article-header>
        <p>The box was opened at eleven. It took the clerk longer to find her glasses than to read out what was in it.</p>
        <article-credit kind="agency">
          This article contains reporting from <cite>Coast Press</cite>.
        </article-credit>
      </article>
      <article-comment-form backend="json" endpoint="/api/comments" article-id="crane-auction" />
      <p id="sent">{sent}</p>
      <article-trending src="/trending.json" limit={3}>
        <h2>Trending</h2>
        <ol>
          <li>
            <a href="/city/school-boats">School boats keep their captain</a>
          </li>
          <li>
            <a href="/sport/regatta">Regatta moves to spring</a>
          </li>
        </ol>
      </article-trending>
      <p id="stories">{stories}</p>
    </main>
  );
}
