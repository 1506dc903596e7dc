import { provideStrings } from '../../core/words-later.js';
import type { figure } from '../en/figure.js';
import type { Translated } from '../translated.js';

provideStrings('ar', {
  figure: {
    more: '… المزيد',
    less: 'أقل',
    moreOf: '… المزيد من التعليق',
    lessOf: 'أقل من التعليق',
    enlarge: 'تكبير الصورة: {description}',
    enlargePlain: 'تكبير الصورة',
    enlarged: 'صورة مكبّرة',
    close: 'إغلاق',
    previous: 'الصورة السابقة',
    next: 'الصورة التالية',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    position: '{n} من {total}',
    strip: 'صور',
    sensitive: 'صورة حساسة',
    reveal: 'عرض الصورة',
    veil: 'إخفاء الصورة',
    failed: 'تعذّر تحميل الصورة.',
    loading: 'جارٍ التحميل…',
    retry: 'إعادة المحاولة',
    load: 'تحميل الصورة',
    loadSized: 'تحميل الصورة ({size})',
    embed: 'التحميل من {provider}',
    embedNote: 'سيعرف {provider} حينها أنك هنا، وقد يحفظ شيئًا في متصفحك.',
  } satisfies Translated<typeof figure>,
});
