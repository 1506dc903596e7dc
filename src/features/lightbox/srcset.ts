/** A file of a `srcset`, and its width in pixels where that is said. */
export interface Candidate {
  readonly url: string;
  readonly width: number;
}

// An address is what has no white space in it; a comma at its end is none of it.
const candidates = /([^\s,](?:\S*?[^\s,])??)(?=\s|,\s|,?$)(?:\s+([\d.]+)([wx]))?[^,]*,?/g;

/** The largest file of a `srcset`: by width or by density, whichever it speaks of. Null where there is none. */
export function largest(srcset: string): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const [, url = '', number = '1', unit] of srcset.trim().matchAll(candidates)) {
    if (Number(number) <= most) continue;
    most = Number(number);
    best = { url, width: unit === 'w' ? most : 0 };
  }
  return best;
}

/** Pages about a file, whose addresses end as its own does: those of wikis, of GitHub and of Dropbox. */
const aboutFile = /\/wiki\/[^/?#]*(?::|%3a)|\/\/github\.com\/[^?#]*\/blob\/|\/\/(?:www\.)?dropbox\.com\/[^#]*[?&]dl=0/i;

/** Whether an address is that of a picture, as links round pictures often are. */
export function isPicture(url: string): boolean {
  return !aboutFile.test(url) && /^https?:[^?#]*\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#]|$)/i.test(url);
}
