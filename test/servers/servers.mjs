/* The servers that run.mjs has started, to look into and to switch. What counts is what their databases say. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sqlite from 'node-sqlite3-wasm';

const { WORDPRESS_PORT, WALINE_PORT, WALINE_DIR } = process.env;
const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

function server(name, port) {
  const script = async (...args) => (await run('bash', [`${here}${name}.sh`, ...args.map(String)])).stdout.trim();
  return {
    running: Boolean(port),
    url: `http://127.0.0.1:${port}`,
    script,
    /** Rows of the comments' table, all or those with this text in them. */
    count: async (text = '') => Number(await script('count', text)),
    /** The rows of a statement; a row's values are parted by tabs. */
    sql: async (...args) => (await script('sql', ...args)).split('\n').filter(Boolean),
    reset: () => script('reset'),
  };
}

export const wordpress = {
  ...server('wordpress', WORDPRESS_PORT),
  option: (name, value) => wordpress.script('option', name, value),
  /** The id of the article that takes comments, or of the one that does not. */
  post: async (name) => Number((await wordpress.sql(`SELECT ID FROM wp_posts WHERE post_name = '${name}'`))[0]),
};

/** Rows with this text in them, by SQL on a file that may be a server's. */
export function countRows(file, table, column, text = '') {
  const database = new sqlite.Database(file, { readOnly: true });
  try {
    return Number(Object.values(database.get(`SELECT COUNT(*) FROM ${table} WHERE instr(${column}, ?)`, [text]))[0]);
  } finally {
    database.close();
  }
}

export const waline = {
  ...server('waline', WALINE_PORT),
  count: async (text = '') => countRows(`${WALINE_DIR}/data/waline.sqlite`, 'wl_Comment', 'comment', text),
  /** Starts it anew with other settings: it reads them once. */
  async restart(settings) {
    await waline.script('stop');
    await run('bash', [`${here}waline.sh`, 'start'], { env: { ...process.env, ...settings } });
  },
};

/** For `describe`: why its tests are left out, if they are. */
export const skip = (...servers) =>
  servers.every(({ running }) => running) ? false : 'run by test/servers/run.mjs, which starts the server';
