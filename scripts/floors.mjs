// What imports what in src/: which floor and room a file is in, and every edge between two files. Types and `import()` count.
//   node scripts/floors.mjs [--write]      prints the picture of the floors, or writes it into docs/architecture.md
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** From the ground up. What stands in `src/` itself, and `prerender/`, is an entry: it may import everything, and nothing imports it. */
export const floors = ['core', 'domains', 'features', 'elements', 'entries'];
const onGround = new Set(['core', 'strings']);

export const floorOf = (file) => {
  const [folder] = file.split('/');
  return onGround.has(folder) ? 'core' : floors.includes(folder) ? folder : 'entries';
};

/** The folder that a file belongs to: `domains/feeds`, `elements/article-figure`, `core`. */
export const roomOf = (file) => {
  const [folder, room, more] = file.split('/');
  if (!room) return '.';
  return more && !onGround.has(folder) && folder !== 'prerender' ? `${folder}/${room}` : folder;
};

export const files = readdirSync(src, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

/** Every import of one file by another, as `{ from, to }`. */
export const edges = files.flatMap((from) =>
  ts
    .preProcessFile(readFileSync(src + from, 'utf8'), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => ({ from, to: posix.join(posix.dirname(from), fileName).replace(/\.js$/, '.ts') })),
);

/** Why an import is not allowed; undefined where it is. */
export function forbidden({ from, to }) {
  const [a, b] = [from, to].map(floorOf);
  if (a === 'entries' && !roomOf(from).startsWith('prerender')) return undefined;
  if (floors.indexOf(b) > floors.indexOf(a)) return 'reaches up';
  if (a === b && (a === 'elements' || a === 'domains') && roomOf(from) !== roomOf(to)) return `one of ${a} imports another`;
  return undefined;
}

/** A way from a node back to itself, as a list of nodes; undefined where there is none. */
export function circle(pairs) {
  const next = new Map(pairs.map(([from]) => [from, []]));
  for (const [from, to] of pairs) next.get(from).push(to);
  const done = new Set();
  const visit = (node, path) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const to of next.get(node) ?? []) {
      const found = visit(to, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const found = visit(node, []);
    if (found) return found;
  }
  return undefined;
}

/** The arrows between folders, each once. */
export const arrows = [
  ...new Set(
    edges
      .map(({ from, to }) => [roomOf(from), roomOf(to)])
      .filter(([from, to]) => from !== to)
      .map((pair) => pair.join(' → ')),
  ),
].sort();

/** The floors from the top, each room with the rooms that it stands on. */
export const picture = floors
  .toReversed()
  .flatMap((floor) => {
    const rooms = [...new Set(files.filter((file) => floorOf(file) === floor).map(roomOf))].sort();
    const named = (room) => (room === '.' ? 'src/*.ts' : room);
    const wide = Math.max(...rooms.map((room) => named(room).length));
    const lines = rooms.map((room) => {
      const below = arrows.filter((arrow) => arrow.startsWith(`${room} → `)).map((arrow) => arrow.split(' → ')[1]);
      const said = room === '.' ? ['whatever they name'] : below.map(named);
      return `  ${named(room).padEnd(wide)}${said.length ? `  → ${said.join(', ')}` : ''}`.trimEnd();
    });
    return [floor, ...lines];
  })
  .join('\n');

const docs = fileURLToPath(new URL('../docs/architecture.md', import.meta.url));
const drawn = /(?<=<!-- floors -->\n```text\n)[^]*?(?=\n```\n<!-- \/floors -->)/;

/** What docs/architecture.md shows. */
export const shown = () => drawn.exec(readFileSync(docs, 'utf8'))?.[0];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write'))
    writeFileSync(
      docs,
      readFileSync(docs, 'utf8').replace(drawn, () => picture),
    );
  else console.log(picture);
}
