/** A tiny picture: `width` by `height` pixels of red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The picture's own waves, in the order in which the hash has them: those of one channel below a diagonal, without the first. */
function* waves(nx: number, ny: number): Generator<readonly [number, number]> {
  for (let y = 0; y < ny; y++) for (let x = y ? 0 : 1; x * ny < nx * (ny - y); x++) yield [x, y];
}

/**
 * Decodes a ThumbHash, some 25 bytes that say roughly what a picture looks like; after Evan Wallace's
 * decoder (evanw.github.io/thumbhash, MIT). What is transparent in the picture is not told apart.
 */
export function decodeThumbHash(hash: Uint8Array): Pixels {
  const byte = (index: number): number => hash[index] ?? 0;
  const header = byte(0) | (byte(1) << 8) | (byte(2) << 16);
  const more = byte(3) | (byte(4) << 8);
  const alpha = header >> 23;
  const landscape = more >> 15;
  const long = alpha ? 5 : 7;
  const [across, down] = landscape ? [long, more & 7] : [more & 7, long];
  const ratio = across / down || 1;
  const [width, height] = ratio > 1 ? [32, Math.round(32 / ratio)] : [Math.round(32 * ratio), 32];

  let at = (alpha ? 6 : 5) * 2;
  const channel = (nx: number, ny: number, mean: number, scale: number): ((x: number, y: number) => number) => {
    const factors = [...waves(nx, ny)].map(([x, y]) => {
      const half = (byte(at >> 1) >> ((at++ & 1) << 2)) & 15;
      return [x, y, (half / 7.5 - 1) * scale * 2] as const;
    });
    const wave = (size: number, position: number, n: number): number => Math.cos((Math.PI / size) * (position + 0.5) * n);
    return (x, y) => factors.reduce((sum, [cx, cy, factor]) => sum + factor * wave(width, x, cx) * wave(height, y, cy), mean);
  };
  const lightness = channel(Math.max(3, across), Math.max(3, down), (header & 63) / 63, ((header >> 18) & 31) / 31);
  const yellow = channel(3, 3, ((header >> 6) & 63) / 31.5 - 1, (((more >> 3) & 63) / 63) * 1.25);
  const red = channel(3, 3, ((header >> 12) & 63) / 31.5 - 1, (((more >> 9) & 63) / 63) * 1.25);

  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [l, p, q] = [lightness(x, y), yellow(x, y), red(x, y)];
      const b = l - (2 / 3) * p;
      const r = (3 * l - b + q) / 2;
      rgba.set([255 * r, 255 * (r - q), 255 * b, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}
