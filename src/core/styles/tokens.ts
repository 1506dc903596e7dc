import { unsafeCSS, type CSSResult } from 'lit';

/** What a default is made of, so that both CSS and design tokens can be written of it. */
type Default =
  /** Colours of a light and of a dark page. */
  | { readonly light: string; readonly dark: string }
  /** The colour of the text round it, so much of it in percent. */
  | { readonly ofText: number }
  | { readonly fonts: readonly string[] }
  | { readonly length: string }
  /** The least, what is wanted, and the most. */
  | { readonly clamp: readonly [string, string, string] }
  /** Text that is shown. */
  | { readonly words: string };

type Definition = Default & { readonly description: string };

/** The public custom properties: `fontSans` is `--article-font-sans`. `dist/tokens.json` is made of these, too. */
export const definitions = {
  fontSerif: {
    fonts: ['Iowan Old Style', 'Source Serif 4', 'Charter', 'Bitstream Charter', 'Georgia', 'Noto Serif', 'serif'],
    description: 'Typeface of headlines and running text.',
  },
  fontSans: { fonts: ['system-ui', 'sans-serif'], description: 'Typeface of small text and controls.' },
  accent: { light: '#a3162b', dark: '#ff979d', description: 'Colour of what stands out: kickers, badges, numerals, buttons.' },
  onAccent: { light: '#fff', dark: '#2b0508', description: 'Colour of words on the accent.' },
  soft: { ofText: 72, description: 'Colour of secondary text.' },
  rule: { ofText: 22, description: 'Colour of thin lines.' },
  focus: { light: '#08458a', dark: '#9cc9ff', description: 'Colour of the focus ring.' },
  error: { ofText: 100, description: 'Colour of what is wrong.' },
  success: { light: '#1d6b34', dark: '#8fdca5', description: 'Colour of what went well, and of stories that went up.' },
  galleryRow: { clamp: ['5rem', '32cqi', '15rem'], description: 'Height of a row of pictures, before it is stretched to fill the column.' },
  galleryStrip: { clamp: ['12rem', '56cqi', '24rem'], description: 'Height of the pictures of a strip.' },
  galleryGap: { length: '0.5rem', description: 'Space between the pictures of a gallery.' },
  updatedLabel: { words: 'Updated ', description: 'Words before the time of an update; the default follows the language.' },
} as const satisfies Record<string, Definition>;

export type TokenName = keyof typeof definitions;

/** Names the custom property of a token. */
export const propertyOf = (name: string): string => `--article-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const quoted = (font: string): string => (font.includes(' ') ? `'${font}'` : font);

/** Writes a default as CSS. */
export function cssOf(value: Default): string {
  if ('light' in value) return `light-dark(${value.light}, ${value.dark})`;
  if ('ofText' in value) return value.ofText === 100 ? 'currentColor' : `color-mix(in srgb, currentColor ${value.ofText}%, transparent)`;
  if ('fonts' in value) return value.fonts.map(quoted).join(', ');
  if ('clamp' in value) return `clamp(${value.clamp.join(', ')})`;
  return 'words' in value ? `'${value.words}'` : value.length;
}

const map = (write: (name: TokenName) => string): Record<TokenName, CSSResult> =>
  Object.fromEntries(Object.keys(definitions).map((name) => [name, unsafeCSS(write(name as TokenName))])) as Record<TokenName, CSSResult>;

/** The defaults alone. */
export const defaults = map((name) => cssOf(definitions[name]));

/** The custom properties with their defaults, as values: `color: ${tokens.soft}`. */
export const tokens = map((name) => `var(${propertyOf(name)}, ${cssOf(definitions[name])})`);
