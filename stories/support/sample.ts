import { articleAr } from '../fixtures/article.ar.js';
import { articleEn } from '../fixtures/article.en.js';
import { articleJa } from '../fixtures/article.ja.js';
import type { SampleArticle } from '../fixtures/article.types.js';

const samples: Record<string, SampleArticle> = { en: articleEn, ar: articleAr, ja: articleJa };

interface Globals {
  globals: Record<string, unknown>;
}

/** The sample article in the language of the toolbar. */
export const sampleIn = ({ globals }: Globals): SampleArticle => samples[String(globals['language'])] ?? articleEn;

/** Where Storybook serves the feed of the same stories (staticDirs in .storybook/main.ts). */
export const feedIn = (context: Globals): string => {
  const { lang } = sampleIn(context);
  return lang === 'en' ? 'feeds/trending.json' : `feeds/trending.${lang}.json`;
};
