import { provideStrings } from '../../core/words-later.js';
import type { figure } from '../en/figure.js';
import type { Translated } from '../translated.js';

provideStrings('ja', {
  figure: {
    more: '…続きを読む',
    less: '閉じる',
    moreOf: '…続きを読む（説明文）',
    lessOf: '閉じる（説明文）',
    enlarge: '画像を拡大：{description}',
    enlargePlain: '画像を拡大',
    enlarged: '拡大画像',
    close: '閉じる',
    previous: '前の画像',
    next: '次の画像',
    zoomIn: '拡大',
    zoomOut: '縮小',
    position: '{total}枚中{n}枚目',
    strip: '画像',
    sensitive: '閲覧注意の画像',
    reveal: '画像を表示',
    veil: '画像を隠す',
    failed: '画像を読み込めませんでした。',
    loading: '読み込んでいます…',
    retry: '再試行',
    load: '画像を読み込む',
    loadSized: '画像を読み込む（{size}）',
    embed: '{provider}から読み込む',
    embedNote: '{provider}にアクセスしたことが伝わり、ブラウザーに情報が保存されることがあります。',
  } satisfies Translated<typeof figure>,
});
