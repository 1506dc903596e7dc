import { languageOf, registerStrings, registry, type Groups } from './localize.js';
import { warn } from './warn.js';

/** Registers the words that come with the package: those of a site win, whichever were first. */
export function provideStrings(language: string, groups: Groups): void {
  const known = registry().get(language) ?? {};
  registerStrings(language, groups);
  registerStrings(language, known);
}

/** What fetches the words of a group, by language, and with it a function that does so for an element: once, and it never rejects. */
export function wordsLater(loaders: Readonly<Record<string, () => Promise<unknown>>>): (host: Element) => Promise<unknown> {
  return async (host) => {
    const language = languageOf(host).toLowerCase();
    const load = loaders[language] ?? loaders[language.split('-')[0]!];
    await load?.().catch((error: unknown) => warn(`The words of "${language}" could not be fetched; they are English.`, error));
  };
}
