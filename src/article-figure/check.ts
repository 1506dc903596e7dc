import type { Extra } from '../shared/extras.js';
import { warn } from '../shared/warn.js';
import type { ArticleFigure } from './article-figure.js';

/** In development, says what a picture desk would: no words for who cannot see it, nobody named who made it. */
class Check implements Extra {
  constructor(private readonly host: ArticleFigure) {}

  read(): void {
    const { host } = this;
    for (const image of host.querySelectorAll('img')) {
      const name = `<${host.localName}>: the picture ${image.getAttribute('src') ?? ''}`;
      if (!image.hasAttribute('alt')) warn(`${name} has no alt text; where it says nothing that the words do not, give it alt="".`, image);
      const figure = image.closest('figure') ?? host;
      if (!host.querySelector('cite') && !figure.querySelector('[data-creator], [data-agency], [data-iptc]') && !host.dataset.creator)
        warn(`${name} has no credit: a <cite> in its caption says whose it is.`, image);
    }
  }
}

export { Check as Extra };
