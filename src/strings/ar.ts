import { registerStrings } from '../shared/localize.js';

registerStrings('ar', {
  header: { live: 'مباشر', breaking: 'عاجل' },
  figure: { more: '… المزيد', less: 'أقل', moreOf: '… المزيد من التعليق', lessOf: 'أقل من التعليق' },
});
