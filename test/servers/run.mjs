/*
 * Starts a real comment server, runs the tests that need it, and stops it again, whatever happens in between.
 *   node test/servers/run.mjs wordpress [FILE…]
 *   node test/servers/run.mjs waline [FILE…]
 * without the fault matrix, whose files have to be named: it takes many minutes.
 *   node test/servers/run.mjs --write [BACKEND…]     both, and docs/comment-faults.md anew, or some of its columns
 * Ends with 77 where there is no such server to be had; its last line then says why. With CI=true WordPress has to be there.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from '../../scripts/browsers.mjs';

const UNAVAILABLE = 3;
const SKIPPED = 77;
const here = fileURLToPath(new URL('.', import.meta.url));
const [wanted, ...named] = process.argv.slice(2);
const write = wanted === '--write';
const servers = write ? ['wordpress', 'waline'] : [wanted];
if (!servers.every((name) => ['wordpress', 'waline'].includes(name))) throw new Error('node test/servers/run.mjs wordpress|waline|--write');

const folder = mkdtempSync(join(tmpdir(), 'article-elements-'));
const env = { ...process.env };
let child;
let stopping = false;

/** Runs to the end; what it says on stderr is shown, and its last line kept. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let words = '';
    let told = '';
    child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    child.stdout.on('data', (data) => (options.quiet ? (told += data) : process.stdout.write(data)));
    child.stderr.on('data', (data) => (process.stderr.write(data), (words += data)));
    child.on('error', (error) => resolve({ code: 1, reason: String(error), told }));
    child.on('close', (code) => resolve({ code: code ?? 1, reason: words.trim().split('\n').at(-1), told }));
  });
}

const script = (name, task) => run('bash', [`${here}${name}.sh`, task], { detached: true, quiet: true });

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });
}

async function stop() {
  for (const name of servers) await script(name, 'stop');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    const { pid } = child ?? {};
    const ended = pid && child.exitCode === null && new Promise((resolve) => child.once('close', resolve));
    try {
      // A start script and what it started so far are a group; the test runner ends its own children.
      if (ended) process.kill(child.spawnargs[0] === 'bash' ? -pid : pid, signal);
    } catch {
      // It has ended by itself.
    }
    await ended;
    await stop();
    process.exit(1);
  });
}

async function main() {
  if (!findBrowsers().chromium) return unavailable('Chromium is missing');
  for (const name of servers) {
    const key = name.toUpperCase();
    env[`${key}_DIR`] ??= join(folder, name);
    env[`${key}_PORT`] ??= await freePort();
    const { code, reason } = await script(name, 'start');
    if (code === UNAVAILABLE) return unavailable(reason, name);
    if (code !== 0) return code;
  }
  if (write) return (await run(process.execPath, [`${here}faults.mjs`, '--write', ...named])).code;
  const files = named.length
    ? named
    : readdirSync(here)
        .filter((file) => file.endsWith('.test.mjs') && !file.includes('faults') && file.startsWith('waline') === (wanted === 'waline'))
        .sort()
        .map((file) => here + file);
  return (await run(process.execPath, ['--test', '--test-reporter=tap', '--test-concurrency=1', ...files])).code;
}

function unavailable(reason, name) {
  console.log(reason);
  return process.env.CI === 'true' && name !== 'waline' ? 1 : SKIPPED;
}

let code = 1;
try {
  code = await main();
} finally {
  if (!stopping) {
    await stop();
    process.exitCode = code;
  }
}
