import { html, type TemplateResult } from 'lit';
import type { SamplePicture } from '../fixtures/article.types.js';

const files = ({ src, widths }: SamplePicture, type: string): string =>
  [...widths]
    .reverse()
    .map((width) => `pictures/${src}-${width}.${type} ${width}w`)
    .join(', ');

/** A picture in both formats and all widths there are, as a CMS prints it. */
export function picture(sample: SamplePicture, sizes = '(min-width: 60em) 46rem, 100vw'): TemplateResult {
  const { src, widths, width, height, alt } = sample;
  const fallback = widths.includes(1200) ? 1200 : widths[0];
  return html`<picture>
    <source type="image/avif" srcset=${files(sample, 'avif')} sizes=${sizes} />
    <img src="pictures/${src}-${fallback}.jpg" srcset=${files(sample, 'jpg')} sizes=${sizes} width=${width} height=${height} alt=${alt} />
  </picture>`;
}

/** A native figure: the picture, and its caption with the credit in it. */
export function figure(sample: SamplePicture, sizes?: string): TemplateResult {
  return html`<figure>
    ${picture(sample, sizes)}
    <figcaption>${sample.caption} <cite>${sample.credit}</cite></figcaption>
  </figure>`;
}
