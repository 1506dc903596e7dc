/* A browser sends a post again by itself when a kept connection breaks: the first is stored, the second is answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from '../../../../dist/domains/comments/deliver.js';

const draft = { body: 'I took the 02.40 and it was full.', name: 'Cy' };
const item = { id: '7', parentId: null, name: 'Cy', body: draft.body, date: '2026-10-17T07:05:00Z', state: 'published' };

/** Refuses each comment that it has as a duplicate; `stored` is what it has at first. */
function server(stored) {
  return {
    async submit() {
      if (stored.length) return { ok: false, code: 'duplicate' };
      stored.push(item);
      return { ok: true, state: 'published', comment: item };
    },
    list: async () => ({ items: stored }),
  };
}

test('a duplicate that nobody was told of is the comment itself', async () => {
  assert.deepEqual(await deliver(server([item]), { draft, key: 'k' }), { ok: true, state: 'published', comment: item });
});

test('said twice on purpose, it is a duplicate', async () => {
  const backend = server([]);
  assert.equal((await deliver(backend, { draft, key: 'k' })).ok, true);
  assert.deepEqual(await deliver(backend, { draft, key: 'l' }), { ok: false, code: 'duplicate' });
});

test('what the list has not is refused, and stays with the reader', async () => {
  const held = { ...server([{ ...item, state: 'held' }]) };
  assert.deepEqual(await deliver(held, { draft, key: 'k' }), { ok: false, code: 'duplicate' });
});
