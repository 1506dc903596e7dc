/** Made from the folders of `src/elements` when the scripts for pages are built: `scripts/elements.mjs`. */
declare module 'virtual:classes' {
  /** Every class, those of what is read first before the others. */
  export const classes: readonly { define(): void }[];
}

declare module 'virtual:elements' {
  /** The tags of what is read first, and of what moves the most when it comes late: the others wait for these. */
  export const lead: readonly string[];
  /** Every element by its tag, and what fetches and defines it. */
  export const elements: Readonly<Record<string, () => Promise<unknown>>>;
}
