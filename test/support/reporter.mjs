import { relative } from 'node:path';

// One pair of lines per engine at the end of a run, in the words of node's own test runner, for whoever adds them up; and the files that failed.
export function totals() {
  let browsers;
  let sessions;
  return {
    start: (args) => ({ browsers, sessions } = args),
    onTestRunFinished() {
      for (const browser of browsers) {
        const counts = { pass: 0, fail: 0, skip: 0 };
        for (const session of sessions.forBrowser(browser)) {
          const before = counts.fail;
          const walk = ({ tests, suites }) => {
            for (const test of tests) counts[test.skipped ? 'skip' : test.passed ? 'pass' : 'fail'] += 1;
            suites.forEach(walk);
          };
          if (session.testResults) walk(session.testResults);
          // A file that did not load, or broke outside of its tests, has no failing test to count.
          if (!session.passed && counts.fail === before) counts.fail += 1;
          if (counts.fail > before) console.log(`# failed ${relative(process.cwd(), session.testFile).replaceAll('\\', '/')}`);
        }
        console.log(
          Object.entries(counts)
            .map(([name, n]) => `# ${browser.name} ${name} ${n}`)
            .join('\n'),
        );
      }
    },
  };
}
