/*
 * Started by waline.sh: Waline's own handler on a port. Two things stand in for what is not here. Its package has no
 * schema for SQLite, and before every request it asks a service which logins there are, and fails without an answer.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { WALINE_DIR, WALINE_MODULES, WALINE_PORT } = process.env;
const load = createRequire(join(WALINE_MODULES, 'package.json'));
const { Database } = load('sqlite3');
const data = join(WALINE_DIR, 'data');

const times = 'createdAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updatedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP';
const texts = (...names) => names.map((name) => `"${name}" VARCHAR(255)`).join(', ');
const schema = `
  CREATE TABLE IF NOT EXISTS wl_Comment (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INT, comment TEXT,
    insertedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, ${texts('ip', 'link', 'mail', 'nick', 'url')}, pid INT, rid INT, sticky NUMERIC,
    status VARCHAR(50) NOT NULL DEFAULT '', "like" INT, ua TEXT, ${times});
  CREATE TABLE IF NOT EXISTS wl_Counter (id INTEGER PRIMARY KEY AUTOINCREMENT, time INT,
    ${Array.from({ length: 9 }, (_, i) => `reaction${i} INT`).join(', ')}, ${texts('url')}, ${times});
  CREATE TABLE IF NOT EXISTS wl_Users (id INTEGER PRIMARY KEY AUTOINCREMENT, ${texts('display_name', 'email', 'password', 'type')},
    ${texts('avatar', 'url', 'label', 'github', 'twitter', 'facebook', 'google', 'weibo', 'qq', 'oidc', 'huawei', '2fa')}, ${times});`;

/** The rows of a statement, a value each where there is one column. */
const all = (statement, values = []) =>
  new Promise((resolve, reject) => {
    const database = new Database(join(data, 'waline.sqlite'));
    database.configure('busyTimeout', 5000);
    database.all(statement, values, (error, rows) => database.close(() => (error ? reject(error) : resolve(rows))));
  });

async function serve() {
  for (const statement of schema.split(';').filter((text) => text.trim())) await all(statement);
  const logins = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{"services":[]}'));
  await new Promise((resolve) => logins.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    OAUTH_URL: `http://127.0.0.1:${logins.address().port}/`,
    SQLITE_PATH: data,
    SQLITE_DB: 'waline',
    JWT_TOKEN: 'tests',
    AKISMET_KEY: 'false',
    SITE_NAME: 'Tests',
    SITE_URL: `http://127.0.0.1:${WALINE_PORT}`,
    DISABLE_REGION: '1',
  });
  createServer(load('@waline/vercel')({ env: 'production' })).listen(Number(WALINE_PORT), '127.0.0.1');
}

const [, , action, statement, ...values] = process.argv;
if (action === 'sql') {
  all(statement, values).then((rows) => {
    for (const row of rows) console.log(Object.values(row).join('\t'));
  });
} else void serve();
