import { registerStrings } from '../../core/localize.js';
import type { header } from '../en/header.js';
import type { Translated } from '../translated.js';

registerStrings('ar', {
  header: { live: 'مباشر', breaking: 'عاجل' } satisfies Translated<typeof header>,
});
