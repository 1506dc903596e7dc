// Builds the package: modules and the page's bundle (Rollup), the light sheet, types, and the manifest of what is public.
import { execSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFetchers } from './languages.mjs';

const run = (command) => execSync(command, { stdio: 'inherit' });
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });
writeFetchers();
run('rollup -c --silent');
run('tsc -p tsconfig.json');
run('node scripts/moved.mjs');
run('cem analyze --config custom-elements-manifest.config.mjs --quiet');
run('node scripts/types.mjs');
run('node scripts/editor-data.mjs');
run('node scripts/sizes.mjs');
run('node scripts/integrity.mjs');
run('node scripts/floors.mjs --write');
