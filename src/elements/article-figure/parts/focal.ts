import type { Part } from '../../../core/parts.js';
import { warn } from '../../../core/warn.js';
import type { FigureHost } from '../host.js';

/** What of a picture is kept in sight wherever a layout cuts it: in a header it lies behind, in the rows of a gallery. */
class Focal implements Part {
  #last: string | null = null;

  constructor(private readonly host: FigureHost) {}

  hostUpdated(): void {
    if (this.host.focal !== this.#last) this.childrenChanged();
  }

  childrenChanged(): void {
    const { focal } = this.host;
    this.#last = focal;
    const known = /^\d+(\.\d+)?% \d+(\.\d+)?%$/.test(focal ?? '');
    if (focal && !known) warn(`<${this.host.localName}> knows no focal="${focal}"; it is two percentages, "30% 60%".`, this.host);
    for (const image of this.host.querySelectorAll('img')) image.style.objectPosition = known ? (focal as string) : '';
  }
}

export { Focal as Part };
