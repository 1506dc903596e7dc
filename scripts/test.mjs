// Everything that is tested, in order, summed up in the last line. `node scripts/test.mjs types lint` runs these alone.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// With no file named, node would run whatever looks like a test anywhere; naming the folder makes it say that there is none.
const testsIn = (folder) => {
  const files = (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).filter((file) => /\.test\.m?js$/.test(file));
  return files.length ? files.sort().map((file) => `${folder}/${file}`) : [folder];
};
// Two files at a time also where there are two cores, of which node would leave one idle: a page's test mostly waits.
const inNode = ['--test', '--test-reporter=tap', `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`];
// Projects that use the package, each installed and built apart: all of them in CI and when asked for by name.
const consumers = () => {
  if (process.env.CI !== 'true' && !only.includes('consumers')) process.env.CONSUMERS ??= 'plain react';
  return ['node', '--test', '--test-reporter=tap', 'test/consumers/consumers.test.mjs'];
};
const inBrowsers = ['node', 'node_modules/@web/test-runner/dist/bin.js'];
const all = (pattern, output) => [...new Set([...output.matchAll(pattern)].map(([, found]) => found))];
// The files in which a test failed, and what runs them: a browser may lose its window to another on a machine with other work.
const nodeFiles = {
  named: (output) => all(/^ *location: '.*?(test\/\S+?\.mjs):\d+:\d+'/gm, output),
  command: ['node', '--test', '--test-reporter=tap'],
};
const browserFiles = { named: (output) => all(/^# failed (test\/\S+)$/gm, output), command: [...inBrowsers, '--files'] };
const npm = (script) => () => ['npm', 'run', '--silent', script];

// The command is asked for when its turn has come: before `setup` there may be nothing to ask.
const stages = [
  { name: 'setup', command: () => ['node', 'scripts/setup.mjs'], needed: true },
  { name: 'browsers', command: () => ['node', 'scripts/browsers.mjs'] },
  { name: 'build', command: npm('build'), needed: true },
  { name: 'types', command: npm('types') },
  { name: 'lint', command: npm('lint') },
  { name: 'package', command: npm('check:package') },
  // The files by name: what a folder or a pattern means here differs between versions of Node.
  { name: 'node', command: () => ['node', ...inNode, ...testsIn('test/node')], tests: true, browser: true, again: nodeFiles },
  // What README and docs tell a person to run, open or paste.
  { name: 'doors', command: () => ['node', ...inNode, ...testsIn('test/doors')], tests: true, browser: true, again: nodeFiles },
  { name: 'browser', command: () => inBrowsers, tests: true, again: browserFiles },
  { name: 'consumers', command: consumers, tests: true },
  { name: 'servers', command: () => ['node', 'test/servers/run.mjs', 'wordpress'], tests: true },
  { name: 'waline', command: () => ['node', 'test/servers/run.mjs', 'waline'], tests: true },
];

// What a stage ends with that cannot be had here; its last line says why.
const SKIPPED = 77;

// More failed tests than that are no mishap.
const MOST_TRIED_AGAIN = 5;

let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    child?.kill(signal);
    child?.once('close', () => process.exit(1));
  });
}

/** A Chromium for all files of a stage, which connect to it; files start their own where there is none. */
async function keepBrowser() {
  const { launchOptions, noChromium } = await import('../test/support/chromium.mjs').catch(() => ({ noChromium: true }));
  if (noChromium) return;
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer(launchOptions).catch(() => null);
  if (!server) return;
  process.env.CHROMIUM_ENDPOINT = server.wsEndpoint();
  return server;
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    let output = '';
    const shell = process.platform === 'win32' && command === 'npm';
    child = spawn(command === 'node' ? process.execPath : command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
    child.stdout.on('data', (data) => process.stdout.write(data) && (output += data));
    child.stderr.on('data', (data) => process.stderr.write(data));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

// `# pass 12` as node's runner says it, `# WebKit pass 12` as the browsers' reporter does.
const count = (output, ...words) =>
  [...stripVTControlCharacters(output).matchAll(/^# (?:\w+ )?(\w+) (\d+)\r?$/gm)].reduce(
    (sum, [, word, n]) => sum + (words.includes(word) ? Number(n) : 0),
    0,
  );

const only = process.argv.slice(2);
const unknown = only.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length) throw new Error(`No such stage: ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}`);

let passed = 0;
let failed = 0;
const summary = [];
for (const { name, command, needed, tests, browser, again } of stages) {
  if (only.length && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n== ${name}`);
  const kept = browser && (await keepBrowser());
  const { code, output } = await run(command());
  let good = tests ? count(output, 'pass') : Number(code === 0);
  let bad = tests ? count(output, 'fail', 'cancelled') : Number(code !== 0);
  // A runner that ends badly without a failed test, or well without any test, has failed as a whole.
  if (tests && bad === 0 && (code !== 0 || good === 0)) bad = 1;
  // A fault fails twice. What fails once is said in the summary, so that it is mended, too.
  let note = '';
  const files = bad && bad <= MOST_TRIED_AGAIN ? (again?.named(output) ?? []) : [];
  if (files.length) {
    console.log(`\n== ${name}, once more: ${files.join(' ')}`);
    const second = await run([...again.command, ...files]);
    if (second.code === 0 && count(second.output, 'pass') >= bad) {
      note = `; ${bad} of them at the second try: ${files.join(' ')}`;
      [good, bad] = [good + bad, 0];
    }
  }
  delete process.env.CHROMIUM_ENDPOINT;
  await kept?.close();
  if (tests && code === SKIPPED) {
    summary.push(`left out  ${name}: ${output.trim().split('\n').at(-1)}`);
    continue;
  }
  passed += good;
  failed += bad;
  summary.push(
    `${bad ? 'FAILED' : 'ok    '}  ${name}: ${good} passed, ${bad} failed (${Math.round((Date.now() - start) / 1000)} s)${note}`,
  );
  if (bad && needed) {
    summary.push(`nothing after ${name} was run`);
    break;
  }
}
console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
