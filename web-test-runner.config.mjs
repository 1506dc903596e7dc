import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowsers } from './scripts/browsers.mjs';
import { firefoxLauncher } from './test/support/firefox.mjs';
import { readerCommands } from './test/support/reader.mjs';
import { totals } from './test/support/reporter.mjs';
import { webkitLauncher } from './test/support/webkit.mjs';

const launchers = {
  chromium: (executablePath) =>
    playwrightLauncher({
      product: 'chromium',
      // Chromium refuses to run as root, as containers do, with its sandbox.
      launchOptions: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
    }),
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};

// ENGINES=chromium,firefox runs in these alone. An engine asked for by name has to be there, and in CI all of them are.
const asked = process.env.ENGINES?.split(',')
  .map((name) => name.trim())
  .filter(Boolean);
const unknown = asked?.find((name) => !launchers[name]);
if (unknown) throw new Error(`ENGINES: ${unknown} is not one of ${Object.keys(launchers).join(', ')}`);

const found = findBrowsers();
const engines = (asked ?? Object.keys(launchers)).filter((name) => {
  if (found[name]) return true;
  const message = `${name} is missing: run "node scripts/browsers.mjs"`;
  if (asked || process.env.CI === 'true') throw new Error(message);
  console.warn(`${message}; its tests are not run`);
  return false;
});

// Killed by others than the terminal: the exit handlers still have browsers to end.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), readerCommands()],
  browsers: engines.map((name) => launchers[name](found[name])),
  // One page at a time in each engine: the focus, the pointer and the media settings belong to the test that runs.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), totals()],
};
