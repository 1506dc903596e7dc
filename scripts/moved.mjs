// Files of dist/ that sites have been seen to load by their path, and that have moved since: the old path hands on what the new one has.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path/posix';

/** Each file without its ending, from its old path to its new one. To be dropped with the next major version. */
const moved = {
  'shared/localize': 'core/localize',
  'feeds/fetch-feed': 'domains/feeds/fetch-feed',
  'feeds/parse': 'domains/feeds/parse',
};

for (const [from, to] of Object.entries(moved)) {
  mkdirSync(`dist/${dirname(from)}`, { recursive: true });
  for (const ending of ['js', 'd.ts']) writeFileSync(`dist/${from}.${ending}`, `export * from '${relative(dirname(from), to)}.js';\n`);
}
