import { provideStrings } from '../../core/words-later.js';
import type { header } from '../en/header.js';
import type { Translated } from '../translated.js';

provideStrings('ja', {
  header: { live: 'ライブ', breaking: '速報' } satisfies Translated<typeof header>,
});
