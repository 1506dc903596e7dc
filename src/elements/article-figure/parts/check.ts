import type { Part } from '../../../core/parts.js';
import { warn } from '../../../core/warn.js';
import type { FigureHost } from '../host.js';

/** In development, says what a picture desk would: no words for who cannot see it, nobody named who made it. */
class Check implements Part {
  constructor(private readonly host: FigureHost) {}

  childrenChanged(): void {
    const { host } = this;
    for (const image of host.querySelectorAll('img')) {
      const name = `<${host.localName}>: the picture ${image.getAttribute('src') ?? ''}`;
      if (!image.hasAttribute('alt')) warn(`${name} has no alt text; where it says nothing that the words do not, give it alt="".`, image);
      const figure = image.closest('figure') ?? host;
      if (!host.querySelector('cite') && !figure.querySelector('[data-creator], [data-agency], [data-iptc]') && !host.dataset.creator)
        // The same words for all, so that they are said once: a page of agency pictures is no broken page.
        warn('There are pictures without a credit; a <cite> in the caption says whose each is. The first of them:', image);
    }
  }
}

export { Check as Part };
