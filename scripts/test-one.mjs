// Tests of one element or feature, in one browser, on src/: `npm run test:one -- article-figure`; with `--watch`, again at each change.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ options: { watch: { type: 'boolean' } }, allowPositionals: true });
const files = positionals
  .flatMap((name) => [`test/elements/${name}`, `test/features/${name}`])
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.test.ts'));
if (!files.length) {
  console.error('Which element? npm run test:one -- article-figure');
  process.exit(1);
}

const runner = spawn(
  process.execPath,
  [
    'node_modules/@web/test-runner/dist/bin.js',
    ...['--config', 'wtr.src.config.mjs', '--files', ...files],
    ...(values.watch ? ['--watch'] : []),
  ],
  { stdio: 'inherit', env: { ...process.env, ENGINES: process.env.ENGINES ?? 'chromium' } },
);
runner.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => runner.kill(signal));
