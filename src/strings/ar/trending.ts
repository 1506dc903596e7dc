import { provideStrings } from '../../core/words-later.js';
import type { trending } from '../en/trending.js';
import type { Translated } from '../translated.js';

provideStrings('ar', {
  trending: {
    failed: 'آخر تحديث {age}.',
    failedAtOnce: 'تعذّر التحديث.',
    never: 'تعذّر تحميل هذه القائمة.',
    empty: 'لا شيء رائج الآن.',
    loading: 'جارٍ التحميل…',
    retry: 'إعادة المحاولة',
    views: { zero: '{n} مشاهدة', one: 'مشاهدة واحدة', two: 'مشاهدتان', few: '{n} مشاهدات', many: '{n} مشاهدة', other: '{n} مشاهدة' },
    visitors: { zero: '{n} قارئ', one: 'قارئ واحد', two: 'قارئان', few: '{n} قرّاء', many: '{n} قارئًا', other: '{n} قارئ' },
    readers: { other: '{n} يقرأون الآن' },
    up: 'صعد {n}',
    down: 'هبط {n}',
    new: 'جديد',
    trend: 'من {first} إلى {last}، والذروة {most}',
    moved: {
      one: 'تغيّر موضع خبر واحد.',
      two: 'تغيّر موضع خبرين.',
      few: 'تغيّرت مواضع {n} أخبار.',
      many: 'تغيّرت مواضع {n} خبرًا.',
      other: 'تغيّرت مواضع {n} خبر.',
    },
    lists: 'القوائم',
    list: 'القائمة {n}',
  } satisfies Translated<typeof trending>,
});
