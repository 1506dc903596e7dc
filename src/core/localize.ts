/** Shared by every copy and version of the library on a page, and by translations loaded on their own. */
const key = Symbol.for('article-elements.strings');
export type Groups = Record<string, object>;
export const registry = (): Map<string, Groups> => ((globalThis as Record<symbol, unknown>)[key] ??= new Map()) as Map<string, Groups>;

/**
 * Adds or changes the words of a language: `registerStrings('nl', { figure: { more: 'Meer' } })`. Words left out stay
 * as they come with the package, or English. Elements read them when they render, so register before the elements are defined.
 */
export function registerStrings(language: string, groups: Groups): void {
  const known = registry().get(language.toLowerCase()) ?? {};
  const merged = Object.entries(groups).map(([group, words]) => [group, { ...known[group], ...words }]);
  registry().set(language.toLowerCase(), { ...known, ...Object.fromEntries(merged) });
}

/** The words of a group in the host's language, English where a translation has none. */
export function localize<T extends object>(host: Element, group: string, english: T): T {
  const language = languageOf(host).toLowerCase();
  const base = language.split('-')[0] as string;
  return { ...english, ...registry().get(base)?.[group], ...registry().get(language)?.[group] };
}

/** The language an element is in, through shadow roots, as a locale that Intl takes; `en` where none is given. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    const language = at.closest('[lang]')?.getAttribute('lang');
    if (language) return canonical(language);
  }
  return 'en';
}

/** A language as Intl takes it: `de_DE` is `de-DE`, and what comes after a tag that is none (`pt-PT-ao90`) is left out; `en` for what is none. */
export function canonical(language: string): string {
  for (let tag = language.replaceAll('_', '-'); tag; tag = tag.replace(/[^a-z\d]?[a-z\d]*$/i, '')) {
    try {
      return Intl.getCanonicalLocales(tag)[0]!;
    } catch {
      // Without its last part it may be one.
    }
  }
  return 'en';
}
