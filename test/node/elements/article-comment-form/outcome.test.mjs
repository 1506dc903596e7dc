/* What each outcome of sending a comment means, as a table: to what is kept, to the form, to the site and to the reader. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { effectsOf } from '../../../../dist/elements/article-comment-form/parts/outcome.js';
import { commentForm as words } from '../../../../dist/strings/en/comment-form.js';

const body = 'I took the 02.40 and it was full.';
const draft = { body, name: 'Cy', email: 'cy@example.com', remember: false };
const comment = { id: '5', parentId: null, name: 'Cy', body, date: '', state: 'published', url: 'https://example.com/#comment-5' };
const earlier = { body, name: '', parentId: null, at: 0, state: 'unknown', key: 'k-1' };
const control = { id: 'field' };
const alert = { title: words.uncertain, problems: [], details: [words.network], actions: [{ way: 'reload' }] };
const of = { body, parentId: null };
const ways = [
  { way: 'checkAgain', of },
  { way: 'sendAgain', of },
];

/** The reader has sent a comment from the form, which is in its place, and waits. */
const waiting = { origin: 'form', here: true, parentId: '', body, away: false, hasFocus: true, sending: false };
const queue = { origin: 'queue', body: 'Something else.' };
const list = { origin: 'list' };
const elsewhere = { here: false, parentId: undefined };
/** The form is at a comment, and this answers it. */
const replying = { parentId: '7', away: true };
const answer = { parentId: '7' };

const run = (outcome, where = {}, change = {}) =>
  effectsOf(outcome, { draft: { ...draft, ...change }, article: '4711' }, { ...waiting, ...where }, words, 'en');

/** What there is of effects, with an event by its type and fields. */
function plain({ event, shown = {}, ...rest }) {
  const { alert, report, heard } = shown;
  const said = { ...('alert' in shown && { alert: alert ?? 'goes' }), ...('report' in shown && { report: report ?? 'goes' }), heard };
  return present({ ...rest, ...said, event: event && { type: event.type, ...Object.fromEntries(Object.entries(event)) } });
}
const present = (effects) => Object.fromEntries(Object.entries(effects).filter(([, value]) => value !== undefined && value !== false));
const event = (type, more) => ({ type, draft, articleId: '4711', ...more });
const said = (code, more) =>
  event('comment-rejected', { code, field: undefined, serverMessage: undefined, retryAfter: undefined, ...more });
const broken = (code, maybeStored) => event('comment-error', { code, maybeStored });
const report = (kind, text, more) => ({ kind, text, own: body, ...more });
const sent = (kind, url) => report(kind, words[kind], { url, details: [] });
const refusal = (details, actions = []) => ({ title: words.refused, problems: [], details, actions });
const uncertain = (details, actions = ways) => ({ title: words.uncertain, problems: [], details, actions });
const done = { draft: 'forget', clear: true, open: true, alert: 'goes' };
const keptThere = report('warning', words.keptThere);

const table = [
  // Taken.
  [
    'published',
    { is: 'taken', state: 'published', comment },
    {},
    { ...done, outbox: 'drop', report: sent('published', comment.url), event: event('comment-accepted', { state: 'published', comment }) },
  ],
  [
    'held: the outbox keeps it, and no address is shown',
    { is: 'taken', state: 'held', comment },
    {},
    { ...done, outbox: 'held', report: sent('held', undefined), event: event('comment-held', { comment }) },
  ],
  [
    'received',
    { is: 'taken', state: 'received' },
    {},
    {
      ...done,
      outbox: 'received',
      report: sent('received', undefined),
      event: event('comment-accepted', { state: 'received', comment: undefined }),
    },
  ],
  [
    'taken, sent before: says nothing of whether comments are open now',
    { is: 'taken', state: 'held', earlier },
    {},
    { ...done, open: undefined, outbox: 'held', report: sent('held', undefined), event: event('comment-held', { comment: undefined }) },
  ],
  [
    'taken, for another article by now: nothing is shown',
    { is: 'taken', state: 'published', comment },
    { ...elsewhere, away: true },
    { ...done, outbox: 'drop', report: 'goes', event: event('comment-accepted', { state: 'published', comment }) },
  ],
  [
    'taken, from the queue, of an answer where the form is: the form stays, and the focus',
    { is: 'taken', state: 'published', comment },
    { ...queue, ...replying },
    { ...done, outbox: 'drop', report: sent('published', comment.url), event: event('comment-accepted', { state: 'published', comment }) },
  ],
  // Refused.
  [
    'closed',
    { is: 'refused', code: 'closed' },
    {},
    { outbox: 'drop', alert: refusal([words.closed, words.kept]), report: 'goes', event: said('closed'), focus: 'alert' },
  ],
  [
    'too quickly',
    { is: 'refused', code: 'rate-limited', retryAfter: 30 },
    {},
    {
      outbox: 'drop',
      wait: 30,
      alert: refusal([words.rateLimited, 'You can send it again in 30 seconds.', words.kept]),
      report: 'goes',
      event: said('rate-limited', { retryAfter: 30 }),
      focus: 'alert',
    },
  ],
  [
    'a field',
    { is: 'refused', code: 'invalid', field: 'email', message: 'No.' },
    { control, label: 'Email' },
    {
      outbox: 'drop',
      alert: {
        title: 'There is a problem with your comment',
        problems: [{ control, text: words.emailInvalid }],
        details: ['The site says: No.'],
        actions: [],
      },
      report: 'goes',
      event: said('invalid', { field: 'email', serverMessage: 'No.' }),
      focus: 'alert',
    },
  ],
  [
    'sign in, with a way there',
    { is: 'refused', code: 'login-required' },
    { signIn: '/in' },
    {
      outbox: 'drop',
      alert: refusal([words.loginRequired, words.signInKept], [{ way: 'signIn', href: '/in' }]),
      report: 'goes',
      event: said('login-required'),
      focus: 'alert',
    },
  ],
  [
    'forbidden: the page may be old',
    { is: 'refused', code: 'forbidden', message: 'Expired.' },
    {},
    {
      outbox: 'drop',
      alert: refusal([words.forbidden, 'The site says: Expired.', words.mayHaveExpired], [{ way: 'reload' }]),
      report: 'goes',
      event: said('forbidden', { serverMessage: 'Expired.' }),
      focus: 'alert',
    },
  ],
  [
    'no answer: the outbox keeps what is not known',
    { is: 'refused', code: 'network', maybeStored: true, retryAfter: 30 },
    {},
    { alert: uncertain([words.network, words.uncertainAdvice]), report: 'goes', event: broken('network', true), focus: 'alert' },
  ],
  [
    'no answer, and nothing can be stored',
    { is: 'refused', code: 'server' },
    {},
    { outbox: 'drop', alert: refusal([words.server, words.kept]), report: 'goes', event: broken('server', false), focus: 'alert' },
  ],
  [
    'refused, not known before: not known better now',
    { is: 'refused', code: 'rate-limited', earlier },
    {},
    { alert: refusal([words.rateLimited, words.kept]), report: 'goes', event: said('rate-limited'), focus: 'alert' },
  ],
  [
    'refused for its key: gets another',
    { is: 'refused', code: 'invalid', earlier },
    {},
    { outbox: 'unknown', alert: refusal([words.otherwise, words.kept]), report: 'goes', event: said('invalid'), focus: 'alert' },
  ],
  [
    'refused, for another article by now',
    { is: 'refused', code: 'forbidden', field: 'email' },
    { ...elsewhere, control },
    { outbox: 'drop', alert: refusal([words.forbidden]), report: keptThere, event: said('forbidden', { field: 'email' }) },
  ],
  [
    'refused, from the queue: back in the form, without the focus',
    { is: 'refused', code: 'duplicate' },
    queue,
    { outbox: 'drop', draft: 'back', alert: refusal([words.duplicate, words.kept]), report: 'goes', event: said('duplicate') },
  ],
  [
    'refused, from the queue, while the form is at another comment',
    { is: 'refused', code: 'duplicate' },
    { ...queue, parentId: '8' },
    { outbox: 'drop', draft: 'back', alert: refusal([words.duplicate]), report: keptThere, event: said('duplicate') },
  ],
  // Without a connection.
  [
    'queued',
    { is: 'queued', key: 'k', lasts: true },
    {},
    {
      draft: 'forget',
      alert: 'goes',
      report: report('queued', words.queued, { details: [words.queuedKept], actions: [{ way: 'cancelSending', of: 'k' }] }),
    },
  ],
  [
    'queued for as long as the page is there',
    { is: 'queued', key: 'k', lasts: false },
    {},
    {
      draft: 'forget',
      alert: 'goes',
      report: report('queued', words.queued, { details: [words.queuedHere], actions: [{ way: 'cancelSending', of: 'k' }] }),
    },
  ],
  [
    'offline',
    { is: 'offline' },
    {},
    {
      alert: { title: words.refused, problems: [], details: [words.offline] },
      report: 'goes',
      event: broken('network', false),
      focus: 'alert',
    },
  ],
  ['cancelled', { is: 'cancelled' }, {}, { draft: 'back', report: { kind: 'restored', text: words.queueCancelled }, focus: 'body' }],
  ['cancelled, while the form is elsewhere', { is: 'cancelled' }, { parentId: '8' }, { draft: 'back', report: keptThere, focus: 'body' }],
  // Posted by the browser.
  ['native', { is: 'native' }, {}, {}],
  [
    'by hand',
    { is: 'by hand' },
    {},
    { outbox: 'drop', draft: 'back', report: { kind: 'restored', text: words.sendFromForm }, focus: 'body' },
  ],
  ['by hand, sent before', { is: 'by hand', earlier }, elsewhere, { draft: 'back', report: keptThere, focus: 'body' }],
  [
    'by hand, from the queue',
    { is: 'by hand' },
    queue,
    { outbox: 'drop', draft: 'back', report: { kind: 'restored', text: words.sendFromForm } },
  ],
  // Looked for.
  [
    'arrived',
    { is: 'arrived', state: 'published', comment, earlier },
    {},
    {
      ...done,
      open: undefined,
      outbox: 'drop',
      report: sent('published', comment.url),
      event: event('comment-accepted', { state: 'published', comment }),
    },
  ],
  [
    'arrived, and the form has other words',
    { is: 'arrived', state: 'published', comment, earlier },
    { body: 'Mended.' },
    {
      ...done,
      open: undefined,
      outbox: 'drop',
      report: { ...sent('published', comment.url), details: [words.earlier] },
      event: event('comment-accepted', { state: 'published', comment }),
    },
  ],
  // Of an earlier visit.
  ['seen by the thread, while another is on its way', { is: 'seen', own: earlier }, { ...list, sending: true }, { draft: 'forget' }],
  ['held in the page', { is: 'held', own: earlier, comment }, list, { outbox: 'held', draft: 'forget' }],
  // Mistakes.
  [
    'wrong',
    { is: 'wrong', problems: [{ text: 'a' }, { text: 'b' }] },
    {},
    {
      alert: { title: 'There are 2 problems with your comment', problems: [{ text: 'a' }, { text: 'b' }] },
      report: 'goes',
      focus: 'alert',
    },
  ],
];

describe('the outcome of a comment', () => {
  for (const [name, outcome, where, expected] of table)
    test(name, () => {
      assert.deepEqual(plain(run(outcome, where)), present(expected));
    });

  test('a taken answer takes the form home, and the focus only from a reader who is there', () => {
    for (const outcome of [
      { is: 'taken', state: 'held' },
      { is: 'queued', key: 'k', lasts: true },
    ]) {
      const { home, focus } = run(outcome, replying, answer);
      assert.deepEqual([home, focus], [true, 'outcome']);
      const away = run(outcome, { ...replying, hasFocus: false }, answer);
      assert.deepEqual([away.home, away.focus], [true, undefined]);
      const inPlace = run(outcome, {}, answer);
      assert.deepEqual([inPlace.home, inPlace.focus], [false, undefined]);
    }
  });

  test('an answer to a comment that is gone comes back from the queue as one of its own', () => {
    const { draft: goes, shown } = run({ is: 'refused', code: 'parent-gone' }, queue, answer);
    assert.deepEqual([goes, shown.report, shown.alert.details], ['top', undefined, [words.parentGone, words.kept]]);
    assert.equal(run({ is: 'refused', code: 'parent-gone' }, replying, answer).draft, undefined);
  });

  test('the reader is remembered as the box said, once a comment is taken', () => {
    for (const remember of [true, false])
      for (const outcome of [
        { is: 'taken', state: 'published' },
        { is: 'arrived', state: 'published', comment, earlier },
      ])
        assert.equal(run(outcome, {}, { remember }).remember, remember);
    assert.equal(run({ is: 'arrived', state: 'published', comment, earlier }, {}, { remember: undefined }).remember, undefined);
    for (const outcome of [{ is: 'refused', code: 'closed' }, { is: 'queued', key: 'k', lasts: true }, { is: 'offline' }])
      assert.equal(run(outcome, {}, { remember: true }).remember, undefined);
  });

  test('closed is what the server says last', () => {
    assert.equal(run({ is: 'refused', code: 'closed' }).open, false);
    assert.equal(run({ is: 'taken', state: 'held' }).open, true);
    assert.equal(run({ is: 'refused', code: 'server' }).open, undefined);
  });

  test('a look in the list that brings nothing is told where the reader asked for it', () => {
    const beside = run({ is: 'not seen', had: true, at: 0 }, { alert }).shown;
    assert.match(beside.alert.look, /^It is not in the list at /);
    assert.deepEqual({ ...beside.alert, look: undefined }, { ...alert, look: undefined });
    assert.equal(beside.heard, beside.alert.look);
    const again = run({ is: 'not seen', had: false, at: 0 }, { alert: beside.alert }).shown;
    assert.match(again.alert.look, /^The list of comments could not be had at /);
    assert.deepEqual(again.alert.details, alert.details);
    const { report: below, alert: above } = run({ is: 'not seen', had: true, at: 0 }).shown;
    assert.deepEqual([below.kind, above], ['warning', undefined]);
  });

  test('what waited for too long comes back unasked', () => {
    const { draft: goes, shown, focus, event: fired } = run({ is: 'too old', at: 0 }, queue);
    assert.deepEqual([goes, shown.report.kind, focus, fired], ['back', 'restored', undefined, undefined]);
    assert.match(shown.report.text, /^Your comment of .*1970.* waited for more than a day/);
  });

  test('one of an earlier visit is told of as that, and to the site only where nobody knew of it', () => {
    const { outbox, draft: goes, shown, event: fired } = run({ is: 'seen', own: earlier, comment }, list);
    assert.deepEqual([outbox, goes, shown.report.url, 'alert' in shown], ['drop', 'forget', comment.url, false]);
    assert.match(shown.report.text, /^Your comment of .* is published\.$/);
    assert.deepEqual([fired.type, fired.state], ['comment-accepted', 'published']);
    assert.equal(run({ is: 'seen', own: { ...earlier, state: 'held' }, comment }, list).event, undefined);
    const told = run({ is: 'seen', own: earlier }, list);
    assert.deepEqual([told.outbox, told.event, told.shown.report.kind, 'alert' in told.shown], [undefined, undefined, 'published', true]);
  });

  test('every refusal has a sentence', () => {
    const codes = {
      duplicate: words.duplicate,
      'rate-limited': words.rateLimited,
      closed: words.closed,
      'login-required': words.loginRequired,
      forbidden: words.forbidden,
      'parent-gone': words.parentGone,
      'not-found': words.notFound,
      network: words.network,
      unreadable: words.unreadable,
      server: words.server,
      required: words.otherwise,
      invalid: words.otherwise,
      'too-short': words.otherwise,
      'too-long': words.otherwise,
    };
    for (const [code, text] of Object.entries(codes)) assert.equal(run({ is: 'refused', code }).shown.alert.details[0], text, code);
  });

  test('what is wrong with a field is said in our words where we have any', () => {
    const text = (code, field, message) =>
      run({ is: 'refused', code, field, message }, { control, label: 'Field' }).shown.alert.problems[0].text;
    assert.equal(text('required', 'body'), words.bodyRequired);
    assert.equal(text('required', 'name'), words.nameRequired);
    assert.equal(text('required', 'email'), words.emailRequired);
    assert.equal(text('required', 'website'), 'Fill in “Field”.');
    assert.equal(text('invalid', 'email'), words.emailInvalid);
    assert.equal(text('invalid', 'website'), words.websiteInvalid);
    assert.equal(text('invalid', 'name'), '“Field” is not filled in as expected.');
    assert.equal(text('too-short', 'body', 'Short.'), '“Field” is too short.');
    assert.equal(text('too-long', 'body', 'Long.'), 'Long.');
    assert.equal(text('invalid', 'name', 'With {field} in it.'), 'With {field} in it.');
  });

  test('the draft is dropped only where the words are with the server, or wait', () => {
    const forgets = table.filter(([, outcome, where]) => run(outcome, where).draft === 'forget').map(([, { is }]) => is);
    assert.deepEqual([...new Set(forgets)].sort(), ['arrived', 'held', 'queued', 'seen', 'taken']);
  });

  test('the focus stays where a reader does not wait', () => {
    for (const origin of ['queue', 'list'])
      for (const [name, outcome] of table)
        if (!/^(wrong|offline)$/.test(outcome.is)) assert.equal(run(outcome, { origin }).focus, undefined, name);
  });
});
