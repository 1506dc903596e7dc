/* What is kept in the reader's own browser: the reader's own comments, the queue, and what stands in where nothing can be kept. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DraftStore } from '../../../../dist/domains/comments/draft-store.js';
import { exclusive } from '../../../../dist/domains/comments/exclusive.js';
import { forgetOld } from '../../../../dist/domains/comments/forget-old.js';
import { isSame, OwnComments } from '../../../../dist/domains/comments/own-comments.js';
import { paragraphs } from '../../../../dist/domains/comments/preview-text.js';
import { canWait, QUEUE, SendQueue } from '../../../../dist/domains/comments/send-queue.js';

function storage() {
  const map = new Map();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}
const forbidden = () => {
  throw new DOMException('no', 'SecurityError');
};
const draft = { body: 'I took the ferry of 02.40.', name: 'Cy', email: 'cy@example.com' };
const item = (more = {}) => ({
  id: '1',
  parentId: null,
  name: 'Cy',
  html: '<p>I took the ferry of 02.40.</p>',
  date: new Date().toISOString(),
  state: 'published',
  ...more,
});

describe('own comments', () => {
  const fresh = (open = storage()) => new OwnComments('4711', typeof open === 'function' ? open : () => open, new Map());

  test('are listed in order, one for the same words in the same place', () => {
    const own = fresh();
    own.add(draft, 'unknown', undefined, 'k-1', 1000);
    own.add({ ...draft, parentId: '7' }, 'held', undefined, undefined, 2000);
    own.add(draft, 'held', item({ id: '5' }), undefined, 3000);
    assert.deepEqual(
      own.list(4000).map(({ parentId, state, id }) => [parentId, state, id]),
      [
        ['7', 'held', undefined],
        [null, 'held', '5'],
      ],
    );
  });

  test('have the reader’s name only with consent, and never the address', () => {
    const store = storage();
    fresh(store).add(draft, 'held');
    assert.doesNotMatch([...store.map.values()].join(), /Cy|example/);
    fresh(store).add({ ...draft, remember: true }, 'held');
    assert.match([...store.map.values()].join(), /"Cy"/);
    assert.doesNotMatch([...store.map.values()].join(), /example/);
  });

  test('are settled by what is published in the list, and take the draft with them', () => {
    const store = storage();
    const own = fresh(store);
    const drafts = new DraftStore(() => store, new Map());
    drafts.write(DraftStore.key('4711'), { body: draft.body, at: 1 });
    own.add(draft, 'unknown');
    assert.deepEqual(own.settle([item({ state: 'held' }), item({ html: 'Other.' }), item({ parentId: '3' })]), []);
    const seen = [];
    const stop = own.watch((change) => seen.push(change));
    assert.equal(own.settle([item()]).length, 1);
    stop();
    own.add(draft, 'held');
    assert.deepEqual([seen.length, seen[0].arrived[0].body], [1, draft.body]);
    assert.equal(drafts.read(DraftStore.key('4711')), null);
  });

  test('leave a draft that is other words', () => {
    const store = storage();
    const drafts = new DraftStore(() => store, new Map());
    drafts.write(DraftStore.key('4711'), { body: 'Other.', at: 1 });
    const own = fresh(store);
    own.add(draft, 'held');
    own.settle([item()]);
    assert.equal(drafts.read(DraftStore.key('4711')).body, 'Other.');
  });

  test('are known by their id, or by author, words and place, or without a name by words, place and time', () => {
    const at = Date.parse('2026-10-17T09:00:00Z');
    const own = { body: draft.body, name: '', parentId: null, at };
    assert.equal(isSame(item({ id: '9' }), { ...own, id: '9' }), true);
    assert.equal(isSame(item({ id: '8' }), { ...own, id: '9' }), false);
    assert.equal(isSame(item({ name: 'Di' }), { ...own, name: 'Cy' }), false);
    assert.equal(isSame(item({ date: '2026-10-17T08:59:00Z' }), own), true);
    assert.equal(isSame(item({ date: '2026-10-16T09:00:00Z' }), own), false);
    assert.equal(isSame(item({ date: 'yesterday' }), own), true);
    // What anybody may have said is nobody's.
    const short = { ...own, body: 'Thank you!' };
    assert.equal(isSame(item({ html: 'Thank you.' }), short), false);
    assert.equal(isSame(item({ html: 'Thank you.' }), { ...short, name: 'Cy' }), true);
    // Unless the server is known to have it, and it came just then.
    const then = item({ html: 'Thank you.', date: new Date(at + 3000).toISOString() });
    assert.equal(isSame(then, short), false);
    assert.equal(isSame(then, { ...short, state: 'held' }), true);
    const formula = { ...own, name: 'Cy', body: 'Half: $\\frac12$ of it.' };
    assert.equal(isSame(item({ html: '<p>Half: <math><mn>1</mn><mn>2</mn></math> of it.</p>', date: then.date }), formula), true);
    assert.equal(isSame(item({ html: '<p>Half: <math><mn>1</mn><mn>2</mn></math> of it.</p>', date: '2026-10-18' }), formula), false);
  });

  test('of all articles leave the browser when they are old, and drafts do', () => {
    const day = 864e5;
    const store = { 'article-elements:draft:1:': { body: 'Old', at: 0 }, 'article-elements:draft:2:': { body: 'New', at: 50 * day } };
    store['article-elements:own:1'] = [{ body: 'Old', name: '', at: 80 * day }];
    store['article-elements:own:2'] = [...store['article-elements:own:1'], { body: 'New', name: '', at: 95 * day }];
    store['article-elements:reader'] = { name: 'Cy' };
    store.theirs = 'not ours';
    for (const key of Object.keys(store)) if (key !== 'theirs') store[key] = JSON.stringify(store[key]);
    store['article-elements:draft:3:'] = '{"body":"broken';
    const methods = {
      getItem: (key) => store[key] ?? null,
      setItem: (key, value) => void (store[key] = value),
      removeItem: (key) => void Reflect.deleteProperty(store, key),
    };
    forgetOld(() => Object.setPrototypeOf(store, methods), 100 * day);
    assert.deepEqual(Object.keys(store).sort(), [
      'article-elements:draft:2:',
      'article-elements:own:2',
      'article-elements:reader',
      'theirs',
    ]);
    assert.deepEqual(
      JSON.parse(store['article-elements:own:2']).map(({ body }) => body),
      ['New'],
    );
    forgetOld(forbidden);
  });

  test('are not kept for ever, nor what is none', () => {
    const store = storage();
    const own = fresh(store);
    own.add(draft, 'held', undefined, undefined, 0);
    assert.equal(own.list(13 * 864e5).length, 1);
    assert.equal(own.list(15 * 864e5).length, 0);
    for (const value of ['[', '{}', '[7]', '[{"body":1}]', 'null']) {
      store.map.set('article-elements:own:4711', value);
      assert.deepEqual(own.list(), []);
    }
  });

  test('last as long as the page where nothing can be kept', () => {
    for (const open of [forbidden, () => null, () => ({ ...storage(), setItem: forbidden })]) {
      const own = fresh(open);
      own.add(draft, 'held');
      assert.equal(own.find(draft).state, 'held');
      own.drop(own.find(draft));
      assert.deepEqual(own.list(), []);
    }
  });
});

describe('the queue', () => {
  const parcel = { draft, key: 'k-1', form: { action: 'https://x.example/', multipart: false, entries: [['comment', 'x']] } };

  test('gives each once, to whoever takes it first, and only its article’s', () => {
    const store = storage();
    const [one, other] = [new SendQueue('4711', () => store, new Map()), new SendQueue('4711', () => store, new Map())];
    assert.equal(one.add(parcel, 5), true);
    assert.equal(one.add({ draft, key: 'k-2' }), true);
    assert.deepEqual(new SendQueue('9', () => store, new Map()).list(), []);
    assert.deepEqual(other.take('k-1'), { ...parcel, article: '4711', at: 5 });
    assert.equal(one.take('k-1'), undefined);
    one.take('k-2');
    assert.equal(store.map.has(QUEUE), false);
  });

  test('says when it lasts only as long as the page', () => {
    const queue = new SendQueue('4711', forbidden, new Map());
    assert.equal(queue.add(parcel), false);
    assert.equal(queue.take('k-1').draft.body, draft.body);
  });

  test('takes no files, and nothing that somebody else wrote there', () => {
    assert.equal(canWait(parcel), true);
    assert.equal(canWait({ draft, key: 'k' }), true);
    assert.equal(canWait({ ...parcel, form: { ...parcel.form, entries: [['f', new File([], '')]] } }), false);
    const store = storage();
    store.setItem(QUEUE, '[null, {"article":"4711"}, {"article":"4711","key":"k","at":1,"draft":{"body":"x"},"form":{}}]');
    assert.deepEqual(new SendQueue('4711', () => store, new Map()).list(), []);
  });
});

describe('one tab at a time', () => {
  test('by a claim in storage, where there are no locks', async () => {
    const store = storage();
    const order = [];
    const task = (name) => () => new Promise((resolve) => (order.push(`${name}+`), setTimeout(() => resolve(order.push(`${name}-`)), 30)));
    await Promise.all(['a', 'b'].map((name) => exclusive('n', task(name), () => store, null)));
    assert.match(order.join(' '), /^(a\+ a- b\+ b-|b\+ b- a\+ a-)$/);
    assert.equal(store.map.size, 0);
  });

  test('by the last claim, where two saw none', async () => {
    const store = storage();
    let blind = 2;
    const racing = { ...store, getItem: (key) => (blind-- > 0 ? null : store.getItem(key)) };
    let [running, most] = [0, 0];
    const task = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 80));
      running--;
    };
    await Promise.all([exclusive('n', task, () => racing, null), exclusive('n', task, () => racing, null)]);
    assert.equal(most, 1);
  });

  test('runs where nobody may have a lock, and once', async () => {
    let runs = 0;
    const refused = { request: async () => Promise.reject(new DOMException('no', 'SecurityError')) };
    assert.equal(await exclusive('n', async () => ++runs, forbidden, refused), 1);
    // A task that fails has run: it is not begun again.
    const given = { request: async (name, task) => task() };
    await assert.rejects(
      exclusive('n', async () => Promise.reject(new Error(String(++runs))), forbidden, given),
      /2/,
    );
    assert.equal(runs, 2);
  });

  test('that died holds nobody up, and a task that fails lets go', async () => {
    const store = storage();
    store.setItem('article-elements:lock:n', JSON.stringify({ by: 'dead', at: Date.now() - 120_000 }));
    await assert.rejects(
      exclusive(
        'n',
        async () => Promise.reject(new Error('no')),
        () => store,
        null,
      ),
      /no/,
    );
    assert.equal(
      await exclusive(
        'n',
        async () => 7,
        () => store,
        null,
      ),
      7,
    );
    assert.equal(await exclusive('n', async () => 8, forbidden, null), 8);
  });

  test('by the Web Locks API where it is there', async () => {
    const asked = [];
    const locks = { request: (name, task) => (asked.push(name), task()) };
    assert.equal(await exclusive('n', async () => 9, forbidden, locks), 9);
    assert.deepEqual(asked, ['n']);
  });
});

test('a comment as it will look', () => {
  assert.deepEqual(paragraphs(' One\r\ntwo \n \n\nThree '), [[[{ text: 'One' }], [{ text: 'two ' }]], [[{ text: 'Three' }]]]);
  assert.deepEqual(paragraphs(''), []);
  const link = (text) =>
    paragraphs(text)[0][0]
      .filter(({ href }) => href)
      .map(({ text: shown, href }) => [shown, href]);
  assert.deepEqual(link('See (https://a.example/x).'), [['https://a.example/x', 'https://a.example/x']]);
  assert.deepEqual(link('https://a.example/x_(y), and'), [['https://a.example/x_(y)', 'https://a.example/x_(y)']]);
  assert.deepEqual(link('javascript:alert(1) data:x <https://a.example>'), [['https://a.example', 'https://a.example/']]);
  assert.deepEqual(link('https://'), []);
});
