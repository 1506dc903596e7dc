/* A test a cell: what is stored is what was typed, and what the kept table says. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { cellText, faults, keptTable, runMatrix } from './faults.mjs';
import { skip } from './servers.mjs';

export function testFaults(names, server) {
  for (const name of names) {
    describe(`what goes wrong, by ${name}`, { skip: skip(server) }, () => {
      let seen;
      before(async () => {
        seen = (await runMatrix([name]))[name];
        console.log(faults.map((fault) => `${name}: ${fault.name}: ${cellText(seen[fault.name])}`).join('\n'));
      });
      const kept = keptTable()[name] ?? {};
      for (const fault of faults) {
        if (fault.only && !fault.only.includes(name)) continue;
        test(fault.name, () => {
          const cell = cellText(seen[fault.name]);
          assert.match(cell, /^1 → 1\b/, 'comments stored, for one that was typed');
          assert.equal(cell, kept[fault.name], 'docs/comment-faults.md says otherwise: node test/servers/run.mjs --write');
        });
      }
    });
  }
}
