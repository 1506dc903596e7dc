import type { Part } from '../../../core/parts.js';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/trending.js';

let number = 0;

/** Several lists in the room of one: tabs as the ARIA Authoring Practices describe them, chosen as the focus moves. */
class Tabs implements Part {
  readonly #bar: HTMLElement;
  #panels: HTMLElement[] = [];
  #chosen?: HTMLElement;

  constructor(private readonly host: HTMLElement) {
    this.#bar = host.ownerDocument.createElement('div');
    this.#bar.part.add('tabs');
    this.#bar.role = 'tablist';
    this.#bar.addEventListener('keydown', (event) => this.#key(event));
    host.shadowRoot?.prepend(this.#bar);
  }

  /** Brings the tabs to the sections that are there. A section alone has none. */
  childrenChanged(): void {
    const panels = [...this.host.querySelectorAll<HTMLElement>(':scope > section:has(> :is(ol, ul))')];
    const headings = panels.map((panel) => panel.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '');
    const same = panels.length === this.#panels.length && panels.every((panel, index) => panel === this.#panels[index]);
    if (same && headings.every((text, index) => this.#bar.children[index]?.textContent === text)) return;
    this.#panels = panels;
    this.#bar.hidden = panels.length < 2;
    this.#bar.classList.toggle(
      'lifted',
      panels.some((panel) => 'made' in panel.dataset),
    );
    this.#bar.ariaLabel =
      this.host.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)')?.textContent.trim() ||
      localize(this.host, 'trending', english.trending).lists;
    this.#bar.replaceChildren(
      ...panels.map((panel, index) => {
        const tab = this.host.ownerDocument.createElement('button');
        tab.type = 'button';
        tab.role = 'tab';
        tab.part.add('tab');
        tab.textContent = headings[index]!;
        tab.addEventListener('click', () => this.#choose(panel));
        return tab;
      }),
    );
    for (const [index, panel] of panels.entries()) {
      panel.id ||= `article-trending-list-${++number}`;
      // A page's shadow root cannot name what is outside it by id: the panel has its tab's words for a name.
      panel.role = panels.length > 1 ? 'tabpanel' : null;
      panel.ariaLabel = panels.length > 1 ? headings[index]! : null;
    }
    this.#choose(panels.includes(this.#chosen!) ? this.#chosen! : panels[0]!);
  }

  #choose(chosen: HTMLElement): void {
    this.#chosen = chosen;
    for (const [index, panel] of this.#panels.entries()) {
      const tab = this.#bar.children[index] as HTMLElement;
      panel.hidden = panel !== chosen;
      tab.ariaSelected = String(panel === chosen);
      tab.tabIndex = panel === chosen ? 0 : -1;
    }
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const count = this.#panels.length;
    const at = this.#panels.indexOf(this.#chosen!);
    const forward = getComputedStyle(this.host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to =
      key === 'Home' ? 0 : key === 'End' ? count - 1 : key === forward ? at + 1 : /^Arrow(Left|Right)$/.test(key) ? at - 1 + count : null;
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#choose(this.#panels[to % count]!);
    (this.#bar.children[to % count] as HTMLElement).focus();
  }
}

export { Tabs as Part };
export { fetchWords } from '../../../strings/trending.words.js';
