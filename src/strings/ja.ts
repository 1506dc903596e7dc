import { registerStrings } from '../shared/localize.js';

registerStrings('ja', {
  header: { live: 'ライブ', breaking: '速報' },
  figure: { more: '…続きを読む', less: '閉じる', moreOf: '…続きを読む（説明文）', lessOf: '閉じる（説明文）' },
});
