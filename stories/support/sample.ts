import { articleAr } from '../fixtures/article.ar.js';
import { articleEn } from '../fixtures/article.en.js';
import { articleJa } from '../fixtures/article.ja.js';
import type { SampleArticle } from '../fixtures/article.types.js';

const samples: Record<string, SampleArticle> = { en: articleEn, ar: articleAr, ja: articleJa };

/** The sample article in the language of the toolbar. */
export const sampleIn = ({ globals }: { globals: Record<string, unknown> }): SampleArticle =>
  samples[String(globals['language'])] ?? articleEn;
