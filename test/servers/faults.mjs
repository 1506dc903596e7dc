/*
 * The fault matrix: what goes wrong, by backend. In each cell a reader types one comment in a real browser, something fails
 * on the way to a real server, and the reader goes on as readers do. In the end there is one comment in the database.
 *   node test/servers/run.mjs --write [BACKEND…]     runs all of it, or some columns, and writes docs/comment-faults.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { backends } from './fault-backends.mjs';
import { startFaultProxy } from './fault-proxy.mjs';
import { launch, Reader } from './reader.mjs';

const DOC = fileURLToPath(new URL('../../docs/comment-faults.md', import.meta.url));
/** Cells at the same time: a reader mostly waits. */
const AT_ONCE = 5;

/** Presses while the form has words and lets itself be sent, as someone does who reads what it says. */
async function goOn(reader) {
  for (let presses = 0; presses < 4 && (await reader.ready()); presses++) {
    // After a reload it asks again who is writing.
    await reader.introduce();
    await reader.pressAgain();
  }
}

/** Something that happens later, when it is told to. */
function later() {
  let now;
  const until = new Promise((resolve) => (now = resolve));
  return { until, now };
}

/** One fault to the first post; the reader presses, reads, and presses again. */
const once =
  (...faults) =>
  async ({ reader, proxy }) => {
    proxy.faults.push(...faults);
    await reader.press();
  };

/** The first post is on its way when `then` happens; what was held back moves on after that. */
const midway = (when, then) => async (cell) => {
  const { until, now } = later();
  cell.proxy.faults.push({ when, answer: 'hold', until });
  await cell.reader.hit();
  await (when === 'after' ? cell.stored() : cell.proxy.posted(1));
  await then(cell);
  now();
};

const hitAgain = async ({ reader }) => {
  await reader.hit();
  await reader.hit();
};
const reload = ({ reader }) => reader.go();
const reopen = async (cell) => {
  await cell.reader.page.close();
  await cell.open();
};
const kill = async (cell) => {
  const { page } = cell.reader;
  const session = await cell.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
  await cell.open();
};

const forbidStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('no', 'SecurityError');
    },
  });
const fillStorage = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
};

/** What goes wrong; `act` ends when the reader may go on. `only`: where it can happen at all. */
export const faults = [
  { name: 'nothing', act: once() },
  { name: '500, not stored', act: once({ when: 'before', answer: 500 }) },
  { name: '500, stored', act: once({ when: 'after', answer: 500 }) },
  { name: '500, stored, and no list', act: once({ when: 'after', answer: 500, list: 500 }) },
  { name: '401, then signed in', act: once({ when: 'before', answer: 401 }) },
  { name: '403 of an expired nonce', act: once({ when: 'before', answer: 'nonce' }) },
  { name: '403', act: once({ when: 'before', answer: 403 }) },
  { name: '409, though it is new', act: once({ when: 'before', answer: 409 }) },
  { name: '429 with Retry-After', act: once({ when: 'before', answer: 429 }) },
  { name: 'a page in place of the answer, not stored', act: once({ when: 'before', answer: 'html' }) },
  { name: 'a page in place of the answer, stored', act: once({ when: 'after', answer: 'html' }) },
  { name: 'cut, not stored', act: once({ when: 'before', answer: 'cut' }) },
  { name: 'cut, stored', act: once({ when: 'after', answer: 'cut' }) },
  {
    name: 'kept connection cut, stored: Chromium itself sends it again',
    keepAlive: true,
    async act({ reader, proxy }) {
      proxy.faults.push({ when: 'after', answer: 'cut' });
      // So that there is a connection to be used again, with cookies or without.
      await reader.page.evaluate(
        (url) => Promise.all(['omit', 'include'].map((credentials) => fetch(url, { mode: 'no-cors', credentials }).then((r) => r.text()))),
        `${proxy.origin}/comments`,
      );
      await reader.press();
    },
  },
  {
    name: 'cut, stored and held by moderation',
    only: ['form', 'wordpress', 'wordpress-rest', 'json'],
    words: 'holdme',
    act: once({ when: 'after', answer: 'cut' }),
  },
  { name: 'cut, stored, and no list', act: once({ when: 'after', answer: 'cut', list: 'cut' }) },
  { name: 'cut twice, stored the first time', act: once({ when: 'after', answer: 'cut', list: 'cut' }, { when: 'before', answer: 'cut' }) },
  { name: 'stored, and the page it is sent on to is cut', only: ['form', 'wordpress'], act: once({ list: 'cut' }) },
  { name: 'slow, with Enter pressed twice more', act: midway('before', hitAgain) },
  { name: 'stored, slow to say so, with Enter pressed twice more', act: midway('after', hitAgain) },
  {
    name: 'offline, then online',
    async act({ context, reader }) {
      await context.setOffline(true);
      await reader.hit();
      await reader.said();
      await context.setOffline(false);
      // It goes by itself, and the reader is told.
      await reader.outcome();
    },
  },
  {
    name: 'offline, tab closed, opened again online',
    async act(cell) {
      await cell.context.setOffline(true);
      await cell.reader.hit();
      await cell.reader.said();
      await cell.reader.page.close();
      await cell.context.setOffline(false);
      await cell.open();
      await cell.reader.outcome();
    },
  },
  { name: 'reloaded on the way, not stored', act: midway('before', reload) },
  { name: 'reloaded on the way, stored', act: midway('after', reload) },
  { name: 'tab closed on the way, not stored', act: midway('before', reopen) },
  { name: 'tab closed on the way, stored', act: midway('after', reopen) },
  { name: 'tab killed on the way, not stored', act: midway('before', kill) },
  { name: 'tab killed on the way, stored', act: midway('after', kill) },
  { name: 'storage forbidden; cut, stored', init: forbidStorage, act: once({ when: 'after', answer: 'cut' }) },
  { name: 'storage full; cut, stored, and no list', init: fillStorage, act: once({ when: 'after', answer: 'cut', list: 'cut' }) },
];

let made = 0;

/** Comments in the database for the one that was typed. Each cell's page has an address, and with that a storage, of its own. */
async function runCell(browser, tab, backend, fault) {
  const mark = `mark${process.pid}x${++made}x`;
  const proxy = await startFaultProxy(backend.upstream, fault);
  const context = fault.init ? await browser.newContext() : tab.context;
  if (fault.init) await context.addInitScript(fault.init);
  const cell = {
    proxy,
    context,
    async open(page) {
      cell.reader = await Reader.open(context, backend.page(proxy.origin), page);
    },
    /** Settled when the database has it. */
    async stored() {
      while ((await backend.count(mark)) === 0) await new Promise((resolve) => setTimeout(resolve, 25));
    },
  };
  try {
    await cell.open(fault.init ? undefined : tab.page);
    await cell.reader.fill(`Night ferries are full again, ${mark} ${fault.words ?? ''}`.trim());
    await fault.act(cell);
    await goOn(cell.reader);
    // Words that come back into the form would be sent once more.
    await cell.reader.go();
    await goOn(cell.reader);
    tab.page = fault.init ? tab.page : cell.reader.page;
    const count = await backend.count(mark);
    // Whoever has the words still in the form believes that they were refused.
    return (await cell.reader.body) ? `1 → ${count}, said to be refused` : count;
  } finally {
    if (fault.init) await context.close();
    await proxy.close();
  }
}

/** @returns By backend and fault, the number of comments stored for one typed, or what went wrong with the test itself. */
export async function runMatrix(names, { said = () => {}, faults: wanted = faults } = {}) {
  const seen = Object.fromEntries(names.map((name) => [name, {}]));
  const browser = await launch();
  const stops = [];
  try {
    const cells = [];
    for (const name of names) {
      const backend = await backends[name]();
      stops.push(backend.close);
      for (const fault of wanted) if (!fault.only || fault.only.includes(name)) cells.push({ name, backend, fault });
    }
    const work = async () => {
      let tab = { context: await browser.newContext() };
      for (let cell = cells.shift(); cell; cell = cells.shift()) {
        const { name, backend, fault } = cell;
        try {
          seen[name][fault.name] = await runCell(browser, tab, backend, fault);
        } catch (error) {
          seen[name][fault.name] = String(error.message).split('\n')[0];
          await tab.context.close();
          tab = { context: await browser.newContext() };
        }
        said(name, fault.name, seen[name][fault.name]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await browser.close();
    for (const stop of stops) await stop();
  }
  return seen;
}

const cellText = (value) => (value === undefined ? '–' : typeof value === 'number' ? `1 → ${value}` : value);

export function table(seen) {
  const names = Object.keys(seen);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(['what goes wrong', ...names.map((name) => `\`${name}\``)]),
    line(['---', ...names.map(() => '---')]),
    ...faults.map(({ name }) => line([name, ...names.map((backend) => cellText(seen[backend][name]))])),
  ].join('\n');
}

/** The table as it is kept: by backend and fault, the text of a cell. */
export function keptTable() {
  const rows = readFileSync(DOC, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head, ...lines] = rows.filter(([first]) => first !== '---');
  return Object.fromEntries(
    head.slice(1).map((name, column) => [name.replaceAll('`', ''), Object.fromEntries(lines.map((line) => [line[0], line[column + 1]]))]),
  );
}

export { cellText };

/** Puts what was seen into the kept table; backends that were not run keep their column. */
function write(seen) {
  const kept = keptTable();
  const all = Object.fromEntries(
    Object.keys(backends).map((name) => [
      name,
      Object.fromEntries(faults.map((fault) => [fault.name, seen[name]?.[fault.name] ?? kept[name]?.[fault.name]])),
    ]),
  );
  writeFileSync(
    DOC,
    readFileSync(DOC, 'utf8').replace(/\| what goes wrong[^]*?\|\n(?!\|)/, () => `${table(all)}\n`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((name) => name in backends);
  const seen = await runMatrix(named.length ? named : Object.keys(backends), { said: (...words) => console.log(words.join(': ')) });
  console.log(`\n${table(seen)}`);
  if (process.argv.includes('--write')) write(seen);
}
