import { provideStrings } from '../../core/words-later.js';
import type { header } from '../en/header.js';
import type { Translated } from '../translated.js';

provideStrings('ar', {
  header: { live: 'مباشر', breaking: 'عاجل' } satisfies Translated<typeof header>,
});
