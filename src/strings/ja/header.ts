import { registerStrings } from '../../core/localize.js';
import type { header } from '../en/header.js';
import type { Translated } from '../translated.js';

registerStrings('ja', {
  header: { live: 'ライブ', breaking: '速報' } satisfies Translated<typeof header>,
});
