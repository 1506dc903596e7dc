// Where the embedded endpoint keeps its comments: one SQLite file, written and read synchronously.
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

/*
 * `path` is the comment's place in its thread: its own id after those it answers, each padded so that the order of the
 * texts is the order of the thread. A list in reading order, a branch of it and a cursor into it are then ranges.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL,
    parent INTEGER REFERENCES comments(id),
    path TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('published', 'held')),
    date TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS comments_in_order ON comments (article, state, path);
  CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    date TEXT NOT NULL
  ) STRICT;
`;

const digits = 10;
const longestTransaction = 10_000;
const keepAnswersFor = 7 * 24 * 3600_000;
const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
const padded = (id) => String(id).padStart(digits, '0');

/** SQLite in WebAssembly locks by making a folder; one left by a process that was killed would lock for ever. */
function removeStaleLock(file) {
  const lock = `${file}.lock`;
  try {
    if (Date.now() - statSync(lock).mtimeMs > longestTransaction) rmdirSync(lock);
  } catch {
    // There is none, or its owner has just removed it.
  }
}

/** What readers may see of a row; the e-mail address is not in it. */
const toComment = ({ id, parent, name, website, body, date, state }) => ({
  id: String(id),
  parentId: parent === null ? null : String(parent),
  name,
  website: website || null,
  avatar: null,
  body,
  date,
  state,
  url: null,
});

export class CommentStore {
  #db;

  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    removeStaleLock(file);
    this.#db = new sqlite.Database(file);
    this.#db.exec(`PRAGMA busy_timeout = 3000; ${schema}`);
  }

  close() {
    if (this.#db.isOpen) this.#db.close();
  }

  /** Runs `work` in one transaction: all of what it writes is kept, or nothing. */
  transaction(work) {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** The published comment of this article with this id, as a row with its path; null if there is none. */
  #published(article, id) {
    if (!/^\d{1,15}$/.test(id)) return null;
    return this.#db.get(`SELECT * FROM comments WHERE id = ? AND article = ? AND state = 'published'`, [Number(id), article]);
  }

  /** Whether this article has a published comment with this id. */
  has(article, id) {
    return this.#published(article, id) !== null;
  }

  /** Whether the same reader has said this at this place already. */
  isDuplicate({ articleId, parentId, email, name, body }) {
    const row = this.#db.get(
      `SELECT 1 FROM comments WHERE article = ? AND parent IS ? AND lower(email) = lower(?) AND name = ? AND body = ? LIMIT 1`,
      [articleId, parentId === null ? null : Number(parentId), email, name, body],
    );
    return row !== null;
  }

  add({ articleId, parentId, name, email, website, body, state, date = now() }) {
    const parent = parentId === null ? null : this.#published(articleId, parentId);
    const { lastInsertRowid: id } = this.#db.run(
      `INSERT INTO comments (article, parent, name, email, website, body, state, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [articleId, parent?.id ?? null, name, email, website, body, state, date],
    );
    const path = parent ? `${parent.path}.${padded(id)}` : padded(id);
    this.#db.run('UPDATE comments SET path = ? WHERE id = ?', [path, id]);
    return toComment({ id, parent: parent?.id ?? null, name, website, body, date, state });
  }

  /** Gives an article that has no comments some to begin with, each with its answers. */
  seed(articleId, comments) {
    const add = ({ name, body, date, answers = [] }, parentId) => {
      const { id } = this.add({ articleId, parentId, name, email: '', website: '', body, state: 'published', date });
      for (const answer of answers) add(answer, id);
    };
    this.transaction(() => {
      if (this.#db.get('SELECT id FROM comments WHERE article = ?', [articleId])) return;
      for (const comment of comments) add(comment, null);
    });
  }

  /**
   * One page of an article's published comments, in reading order, after `after` (a path). Comments that came later are
   * at their places and never shift a page, since the cursor is a place and not a count.
   */
  list({ article, parent, sort, limit, after }) {
    const branch = parent === undefined ? null : this.#published(article, parent);
    if (parent !== undefined && !branch) return { items: [], total: 0, next: null };
    const where = [`article = ?`, `state = 'published'`];
    const values = [article];
    if (branch) {
      // '/' is the character after '.'.
      where.push('path > ?', 'path < ?');
      values.push(`${branch.path}.`, `${branch.path}/`);
    }
    const { total } = this.#db.get(`SELECT count(*) AS total FROM comments WHERE ${where.join(' AND ')}`, values);
    // Replies are read oldest first, whatever the order of the threads.
    const newest = sort === 'newest' && !branch;
    const thread = `substr(path, 1, ${digits})`;
    if (after && newest) {
      where.push(`(${thread} < ? OR (${thread} = ? AND path > ?))`);
      values.push(after.slice(0, digits), after.slice(0, digits), after);
    } else if (after) {
      where.push('path > ?');
      values.push(after);
    }
    const order = newest ? `${thread} DESC, path` : 'path';
    const rows = this.#db.all(`SELECT * FROM comments WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`, [...values, limit + 1]);
    const page = rows.slice(0, limit);
    return { items: page.map(toComment), total, next: rows.length > limit ? page.at(-1).path : null };
  }

  /** The answer kept for an idempotency key, if the key has been seen. */
  answer(key) {
    return this.#db.get('SELECT digest, status, answer FROM answers WHERE key = ?', [key]);
  }

  keepAnswer(key, digest, status, answer) {
    this.#db.run('DELETE FROM answers WHERE date < ?', [new Date(Date.now() - keepAnswersFor).toISOString()]);
    this.#db.run('INSERT INTO answers (key, digest, status, answer, date) VALUES (?, ?, ?, ?, ?)', [key, digest, status, answer, now()]);
  }
}
