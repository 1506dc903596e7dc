import { provideStrings } from '../../core/words-later.js';
import type { trending } from '../en/trending.js';
import type { Translated } from '../translated.js';

provideStrings('ja', {
  trending: {
    failed: '最終更新：{age}',
    failedAtOnce: '更新できませんでした。',
    never: 'この一覧を読み込めませんでした。',
    empty: 'いま話題の記事はありません。',
    loading: '読み込んでいます…',
    retry: '再試行',
    views: { other: '{n}回表示' },
    visitors: { other: '{n}人が閲覧' },
    readers: { other: '{n}人が閲覧中' },
    up: '{n}位上昇',
    down: '{n}位下降',
    new: '新着',
    trend: '{first}から{last}へ、最大{most}',
    moved: { other: '{n}件の順位が変わりました。' },
    lists: '一覧',
    list: '一覧{n}',
  } satisfies Translated<typeof trending>,
});
