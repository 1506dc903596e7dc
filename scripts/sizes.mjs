// What a reader downloads, in bytes after brotli, and whether it stays within its budget.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const budgets = { 'article-elements.js': 14_000, 'article-elements.css': 6_000 };
const chunks = existsSync('dist/chunks')
  ? readdirSync('dist/chunks')
      .filter((file) => file.endsWith('.js'))
      .map((file) => `chunks/${file}`)
  : [];
let over = false;
for (const file of [...Object.keys(budgets), ...chunks]) {
  const code = readFileSync(`dist/${file}`);
  const size = brotliCompressSync(code).length;
  over ||= size > (budgets[file] ?? Infinity);
  console.log(
    `${file.padEnd(44)} ${String(size).padStart(6)} B brotli ${String(code.length).padStart(7)} B${budgets[file] ? `   budget ${budgets[file]}` : ''}`,
  );
}
if (over) {
  console.error('Over budget.');
  process.exit(1);
}
