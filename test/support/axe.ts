/** Accessibility by axe-core: what it finds in the element, its shadow roots and its children, in words. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

// axe-core is a plain script: it puts itself on the window.
const { axe } = window as unknown as { axe: { run(element: Element, options: RunOptions): Promise<AxeResults> } };

const standard: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

// A fragment under test has no landmarks around it: that is the page's to give.
const rules: RunOptions['rules'] = { region: { enabled: false } };

export async function expectAccessible(element: Element, options: RunOptions = {}): Promise<void> {
  const { violations } = await axe.run(element, { ...standard, ...options, rules: { ...rules, ...options.rules } });
  if (violations.length === 0) return;
  const report = violations.flatMap(({ id, impact, help, nodes }) => [
    `${id} (${impact}): ${help}`,
    ...nodes.map(
      ({ target, html, failureSummary }) =>
        `  ${target.flat().join(' >>> ')}: ${html}\n    ${failureSummary?.replace(/\n\s*/g, '\n      ')}`,
    ),
  ]);
  throw new Error(`Not accessible:\n${report.join('\n')}`);
}
