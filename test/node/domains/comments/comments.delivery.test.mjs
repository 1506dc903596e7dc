/* Sending without a browser: what is looked for, what is sent again, and how often it is stored. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deliver } from '../../../../dist/domains/comments/deliver.js';
import { lookFor } from '../../../../dist/domains/comments/look.js';

const draft = { body: 'I took the 02.40 and it was full.', name: 'Cy' };
const parcel = { draft, key: 'k-1' };
const unsure = (code) => ({ ok: false, code, maybeStored: true });

/** A server that loses requests or answers as told, one word a request, and counts what it has. */
function server({ faults = [], list = true, keys = false, duplicates = true, holds = false } = {}) {
  const stored = [];
  const calls = [];
  const backend = {
    idempotent: keys,
    async submit({ body, name = '', parentId = null }, { key }) {
      calls.push('send');
      const fault = faults.shift();
      if (fault === 'before') return unsure('network');
      if (fault === 'throws') throw new Error('no');
      if (fault === 'never') return new Promise(() => {});
      if (fault === 'flood') return { ok: false, code: 'rate-limited', retryAfter: 1 };
      const known = keys && stored.find((item) => item.key === key);
      if (!known && duplicates && stored.some((item) => item.body === body)) return { ok: false, code: 'duplicate' };
      const item = known || {
        id: `${stored.length + 1}`,
        parentId,
        name,
        body,
        date: new Date().toISOString(),
        state: holds ? 'held' : 'published',
        key,
      };
      if (!known) stored.push(item);
      if (fault === 'after') return unsure('server');
      if (fault === 'received') return { ok: true, state: 'received' };
      return { ok: true, state: item.state, comment: item };
    },
    ...(list
      ? {
          list: async () => {
            calls.push('look');
            if (list === 'broken') throw new TypeError('no');
            return { items: stored.filter(({ state }) => state === 'published') };
          },
        }
      : {}),
  };
  return { backend, stored, calls };
}
const state = (result) => (result.ok ? result.state : result.code);

for (const [name, options, earlier, expected, calls, count] of [
  ['an answer: the list has it, too', {}, undefined, 'published', 'send look', 1],
  ['an answer, and no list to be had', { list: 'broken' }, undefined, 'received', 'send look', 1],
  ['an answer, by a server without a list', { list: false }, undefined, 'published', 'send', 1],
  ['held', { holds: true }, undefined, 'held', 'send', 1],
  ['taken, and no more said: the list says more', { faults: ['received'] }, undefined, 'published', 'send look', 1],
  ['taken, and no list to say more', { faults: ['received'], list: false }, undefined, 'received', 'send', 1],
  ['the answer is lost', { faults: ['after'] }, undefined, 'published', 'send look', 1],
  ['the request is lost', { faults: ['before'] }, undefined, 'network', 'send look', 0],
  ['the answer is lost, and the list', { faults: ['after'], list: 'broken' }, undefined, 'server', 'send look', 1],
  ['the answer is lost, held', { faults: ['after'], holds: true }, undefined, 'server', 'send look', 1],
  ['the request is lost, with a key', { faults: ['before'], keys: true }, undefined, 'published', 'send look send look', 1],
  ['the answer is lost, with a key, held', { faults: ['after'], keys: true, holds: true }, undefined, 'held', 'send look send', 1],
  ['twice lost, with a key', { faults: ['before', 'before'], keys: true }, undefined, 'network', 'send look send', 0],
  ['lost, then too quick, with a key', { faults: ['before', 'flood'], keys: true }, undefined, 'rate-limited', 'send look send', 0],
  ['refused', { faults: ['flood'] }, undefined, 'rate-limited', 'send', 0],
  ['the backend throws', { faults: ['throws'] }, undefined, 'unreadable', 'send look', 0],
  ['the backend never answers', { faults: ['never'] }, undefined, 'network', 'send look', 0],
  ['again, after it is not known', {}, 'unknown', 'published', 'look send look', 1],
  ['again, after it was held', {}, 'held', 'held', 'look', 0],
  ['again, after it was received', { list: false }, 'received', 'received', '', 0],
]) {
  test(`${name}: ${expected}, stored ${count} times`, async () => {
    const { backend, stored, calls: made } = server(options);
    const steps = [];
    const result = await deliver(backend, parcel, { patience: 30, onStep: (step) => steps.push(step), ...(earlier ? { earlier } : {}) });
    assert.equal(state(result), expected);
    assert.equal(made.join(' '), calls);
    assert.equal(stored.length, count);
    assert.equal(steps.length, made.length);
  });
}

test('what is sent again after it is not known is stored once, whatever was lost', async () => {
  for (const fault of ['before', 'after'])
    for (const list of [true, false, 'broken'])
      for (const holds of [false, true]) {
        const { backend, stored } = server({ faults: [fault], list, holds });
        const first = await deliver(backend, parcel);
        if (!first.ok) assert.equal((await deliver(backend, parcel, { earlier: 'unknown' })).ok, true);
        assert.equal(stored.length, 1, `${fault}, ${list}, ${holds}`);
      }
});

test('a refusal of the second of two says that the first may be stored', async () => {
  const { backend } = server({ faults: ['before', 'flood'], keys: true });
  assert.deepEqual(await deliver(backend, parcel), { ok: false, code: 'rate-limited', retryAfter: 1, maybeStored: true });
});

describe('looking in the list', () => {
  const item = (id, more = {}) => ({
    id,
    parentId: null,
    name: 'Cy',
    body: draft.body,
    date: '2026-10-17T09:05:00Z',
    state: 'published',
    ...more,
  });
  const pages = (...given) => ({
    list: async ({ cursor = '0' }) => ({ items: given[cursor], ...(given[+cursor + 1] ? { next: `${+cursor + 1}` } : {}) }),
  });
  const own = { body: draft.body, name: 'Cy', parentId: null };

  test('goes on for replies, which stand below old comments', async () => {
    const other = item('1', { body: 'Other.' });
    const { had, found } = await lookFor(pages([other], [other], [other], [other], [item('9', { parentId: '4' })]), [
      { ...own, parentId: '4' },
    ]);
    assert.deepEqual([had, [...found.values()].map(({ id }) => id)], [true, ['9']]);
    assert.equal((await lookFor(pages([other], [other], [other], [item('9')]), [own])).found.size, 0);
  });

  test('takes nothing for published that is not', async () => {
    assert.equal((await lookFor(pages([item('1', { state: 'held' })]), [own])).found.size, 0);
  });

  test('ends, and says that nothing is known, when the list fails or never comes', async () => {
    // Its limit of time does not keep Node from ending.
    const awake = setTimeout(() => {}, 5000);
    const never = { list: () => new Promise(() => {}) };
    for (const backend of [never, { list: async () => Promise.reject(new Error('no')) }, {}])
      assert.deepEqual(await lookFor(backend, [own], 20), { had: false, found: new Map() });
    clearTimeout(awake);
  });
});
