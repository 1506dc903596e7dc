/* What editors show of the elements, a line at a time: each line has to stand alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifest = JSON.parse(readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
const lists = ['attributes', 'members', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'events'];

/** Tells what keeps a description from being understood without the lines round it. */
function faultOf(text) {
  if (!text?.trim()) return 'says nothing';
  if (text.includes('\n')) return 'is more than a line';
  if (!/^\p{Lu}/u.test(text) || !/\.$/.test(text)) return 'is no sentence of its own';
  if (/^(Its?|They|Their|Theirs|Them|This|That|These|Those|One of (them|these|those)|Another|The (same|others?|rest))\b/.test(text))
    return 'begins with what stands in another line';
  if (/^(What|Why|Whose|How|Which) (it|they|is|there is|more)\b/.test(text)) return 'names no subject';
  if (/\b(of|among|in|for) (that|them)(?=[.,;:]|$)/.test(text)) return 'says "of that" of what stands in another line';
  return undefined;
}

test('a description that needs another line is noticed', () => {
  for (const text of [
    undefined,
    '',
    'Its first line.',
    'The same; not shown.',
    'One of them.',
    'The words of that.',
    'A button among them.',
    'The button for all of them; while they come.',
    'They could not be had.',
    'It is not known.',
    'Why it is veiled.',
    'a button',
    'The one\nand the other.',
  ])
    assert.ok(faultOf(text), text);
  for (const text of ['The heading of the error summary.', 'How many rows are shown: 1 to 100; anything else is read as 5.'])
    assert.equal(faultOf(text), undefined, text);
});

for (const element of elements) {
  test(`<${element.tagName}>: every public line stands alone`, () => {
    assert.ok(element.description?.trim(), 'the element itself is described');
    assert.equal(faultOf(element.description.split('\n\n')[0].replaceAll('\n', ' ')), undefined, element.description);
    const faults = [];
    for (const list of lists)
      for (const { name, description, privacy, kind } of element[list] ?? []) {
        // A method is shown with all that is said of it.
        const line = kind === 'method' ? description?.replaceAll('\n', ' ') : description;
        const fault = privacy && privacy !== 'public' ? undefined : faultOf(line);
        if (fault) faults.push(`${list} ${name || '(default)'} ${fault}: ${description}`);
      }
    assert.deepEqual(faults, []);
  });
}
