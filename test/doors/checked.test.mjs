/* The scripts in README and docs are what the types of the package allow, and the commands are there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documents, inlineCode, root, snippets } from './snippets.mjs';

/** What the text round a snippet has named, and style sheets as bundlers know them. */
const surroundings = `
declare module '*.css';
declare const html: string;
declare const pageAsStream: import('node:stream').Readable;
declare const response: import('node:http').ServerResponse;
declare const answer: Response & { body: ReadableStream };
declare const host: HTMLElement;
declare const ArticleFigure: typeof import('article-elements').ArticleFigure;
declare const registerBackend: typeof import('article-elements').registerBackend;`;

/** Node's types do not know that its pipeline takes web streams. */
const untyped = [/^await pipeline\(/m, '// @ts-ignore\nawait pipeline('];

test('the scripts in README and docs are type-checked', () => {
  // Within the package's folder, where its name leads to itself.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/snippets-'));
  try {
    const names = snippets.filter(({ language }) => /^[jt]s$/.test(language));
    assert.ok(names.length > 5);
    names.forEach(({ name, language, code }, index) =>
      writeFileSync(
        join(folder, `${index}.${language}`),
        `// ${name}\n${code.replace(...untyped)}${/^(im|ex)port /m.test(code) ? '' : '\nexport {};'}`,
      ),
    );
    writeFileSync(join(folder, 'surroundings.d.ts'), surroundings);
    const compilerOptions = {
      ...{ allowJs: true, checkJs: true, noEmit: true, strict: false, types: ['node'] },
      ...{ target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler' },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }));
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(
      status,
      0,
      stdout.replace(/(\d+)\.[jt]s\(/g, (all, index) => `${names[index]?.name} (`),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every npm script, command and file of ours that a document tells to run is there', () => {
  const { scripts, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const file of documents) {
    const commands = [
      ...inlineCode(file),
      ...snippets.filter(({ name }) => name.startsWith(`${file} sh:`)).flatMap(({ code }) => code.split('\n')),
    ];
    for (const command of commands) {
      const [, script] = /\bnpm run (?:--\w+ )*([\w:-]+)/.exec(command) ?? [];
      const [, path] = /(?:^|[= ])(?:node|bash) ((?:scripts|test|bench)\/[\w/.-]+)/.exec(command) ?? [];
      const [, ours] = /\bnpx (article-[\w-]+)/.exec(command) ?? [];
      if (script) assert.ok(scripts[script], `${file}: ${command}`);
      if (path) assert.ok(existsSync(root + path), `${file}: ${command}`);
      if (ours) assert.ok(bin[ours], `${file}: ${command}`);
      for (const [, test] of command.matchAll(/(test\/[\w/.-]+\.test\.m?[jt]s)/g))
        assert.ok(existsSync(root + test), `${file}: ${command}`);
    }
  }
});
