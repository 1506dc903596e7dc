// Opens Storybook on the article page. `npm start` has installed what was missing (scripts/setup.mjs) before this runs.
import { execSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '6006' },
    host: { type: 'string' },
    'no-open': { type: 'boolean' },
  },
});
const path = '/?path=/story/article-page--english';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** When the newest of the files was written; 0 when there are none. */
const newest = (...places) =>
  Math.max(
    0,
    ...places
      .filter((place) => existsSync(place))
      .flatMap((place) =>
        statSync(place).isDirectory() ? readdirSync(place, { recursive: true }).map((file) => `${place}/${file}`) : [place],
      )
      .map((file) => statSync(file).mtimeMs),
  );

// The manifest is what a build writes last: without it, the build did not come to its end.
if (newest('dist/custom-elements.json') < newest('src', 'rollup.config.mjs', 'tsconfig.json', 'custom-elements-manifest.config.mjs')) {
  console.log('Building …');
  execSync('npm run --silent build', { stdio: 'inherit' });
}

/** The port, or the first free one after it. */
async function freePort(port) {
  const hosts = options.host ? [options.host] : ['127.0.0.1', '::'];
  for (const host of hosts) {
    const server = createServer();
    const taken = await new Promise((done) => {
      // An address this machine does not have is nobody's.
      server.once('error', ({ code }) => done(code === 'EADDRINUSE' || code === 'EACCES'));
      server.listen({ port, host, ipv6Only: true }, () => server.close(() => done(false)));
    });
    if (taken) return freePort(port + 1);
  }
  return port;
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const opens = !options['no-open'] && !process.env.CI && hasDisplay;
const port = await freePort(Number(options.port) || 6006);
const address = `http://${options.host ?? 'localhost'}:${port}`;

const storybook = spawn(
  process.execPath,
  [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'dev',
    ...['--port', port, '--exact-port', '--initial-path', path],
    ...['--disable-telemetry', '--no-version-updates', '--quiet'],
    ...(opens ? [] : ['--ci', '--no-open']),
    ...(options.host ? ['--host', options.host] : []),
  ].map(String),
  { stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } },
);
storybook.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 0)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => storybook.kill(signal));

// Storybook says where it is before the first story is ready to be shown; this is the line to go by.
const isUp = () =>
  fetch(`${address}/index.json`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isUp())) await new Promise((done) => setTimeout(done, 300));
console.log(`
  The article page:  ${address}${path}
  A plain page:      ${address}/examples/plain.html
  Ctrl-C stops.
`);
