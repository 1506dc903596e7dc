/** What the tests of trending lists share: lists as pages print them, and what a reader sees of one. */
import type { ScriptedFeed } from './article-trending.fetch.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';

export type Trending = HTMLElementTagNameMap['article-trending'];

export const printed = `<h2>Trending</h2><ol>${['Alpha', 'Beta', 'Gamma'].map((title) => `<li><a href="/${title.toLowerCase()}">${title}</a></li>`).join('')}</ol>`;
export const trending = (feed: ScriptedFeed, attributes = '', children = printed): string =>
  `<div><article-trending src="${feed.src}" ${attributes}>${children}</article-trending><p>What follows</p></div>`;
export const element = (container: Element): Trending => container.querySelector('article-trending')!;
export const titles = (host: Element): string[] =>
  [...host.querySelectorAll('section:not([hidden]) li:not([hidden]) > a, :scope > ol > li:not([hidden]) > a')].map(
    (link) => link.textContent!,
  );
export const status = (host: Element): string => {
  const line = host.shadowRoot!.querySelector<HTMLElement>('[part=status]');
  return line && !line.hidden ? line.innerText.trim() : '';
};
/** What a row says under its title, fact by fact. */
export const facts = (host: Element, row = 0): string[] =>
  [...(host.querySelectorAll('li')[row]?.querySelectorAll('small > *') ?? [])].map(
    (fact) => fact.getAttribute('aria-label') ?? fact.textContent!,
  );
export const follower = (container: Element): number =>
  container.querySelector(':scope > p')!.getBoundingClientRect().top - container.getBoundingClientRect().top;

export async function loaded(feed: ScriptedFeed, attributes = '', children = printed): Promise<Trending> {
  const heard = new Set<EventTarget | null>();
  const hear = ({ target }: Event): void => void heard.add(target);
  document.addEventListener('trending-load', hear);
  const host = element(await fixture(trending(feed, attributes, children)));
  // What is far from the reader waits.
  host.scrollIntoView({ block: 'nearest' });
  await until(() => heard.has(host));
  document.removeEventListener('trending-load', hear);
  return host;
}

/** What Chromium counts as layout shift while something is done. */
export async function layoutShift(act: () => Promise<void>): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  });
  observer.observe({ type: 'layout-shift' });
  await act();
  for (let frames = 0; frames < 3; frames++) await nextFrame();
  observer.disconnect();
  return sum;
}
