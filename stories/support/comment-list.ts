import { html, render } from 'lit';

interface ListedComment {
  id: string;
  name: string;
  body: string;
  date: string;
}

/**
 * Shows what the endpoint has under the heading of each comment section, and again after each comment that was taken:
 * what a publisher's template prints by itself. In a static build there is no endpoint, and the page stays as it is.
 */
export async function showComments(root: HTMLElement): Promise<void> {
  for (const list of root.querySelectorAll<HTMLElement>('.comments')) {
    const place = list.appendChild(document.createElement('div'));
    place.className = 'comment-list';
    const refresh = async (): Promise<void> => {
      const query = new URLSearchParams({ article: list.dataset['article'] ?? '', limit: '100' });
      const answer = await fetch(`${list.dataset['endpoint']}?${query}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return;
      const { items } = (await answer.json()) as { items: ListedComment[] };
      const written = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
      render(
        items.map(
          ({ id, name, body, date }) =>
            html`<article id="comment-${id}" aria-labelledby="comment-${id}-name">
              <p><b id="comment-${id}-name">${name}</b> <time datetime=${date}>${written.format(new Date(date))}</time></p>
              <p class="comment-body">${body}</p>
            </article>`,
        ),
        place,
      );
    };
    root.addEventListener('comment-accepted', () => void refresh());
    await refresh();
  }
}
