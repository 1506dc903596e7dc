/* The snippets of README, CONTRIBUTING and docs/, and what is needed to run one. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(`${root}docs`).map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith('.md'),
);
const textOf = (file) => readFileSync(root + file, 'utf8');

/** Every fenced snippet, named by its document, its language and its first line. */
export const snippets = documents.flatMap((file) =>
  [...textOf(file).matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    name: `${file} ${language}: ${code.trim().split('\n')[0].slice(0, 70)}`,
    language,
    code,
  })),
);

/** The fenced snippet of this name, as it stands in the document. */
export const snippet = (name) => snippets.find((one) => one.name.startsWith(name))?.code;

/** What a document says within a line as `code`. */
export const inlineCode = (file) =>
  [
    ...textOf(file)
      .replace(/^```.*?^```$/gms, '')
      .matchAll(/`([^`]+)`/g),
  ].map(([, code]) => code.replace(/\s+/g, ' '));

/** The code within a line of a document that begins so. */
export function inline(file, start) {
  const code = inlineCode(file).find((one) => one.startsWith(start));
  if (!code) throw new Error(`${file} no longer says \`${start}\``);
  return code;
}

/** A script as a project's bundler makes it: the package by its public name, style sheets beside it. */
export async function bundle(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    outdir: root,
    logLevel: 'silent',
  });
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** Runs a module in Node, in the package's own folder, where its name leads to itself. Gives what it printed as JSON. */
export function runInNode(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout ? JSON.parse(stdout) : undefined;
}
