/* The thread as a reader's browser has it, in Chromium: under the strictest policy, and as a screen reader gets it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from '../../../servers/site.mjs';
import { openChromium } from '../../../support/chromium.mjs';

const page = (attributes) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Thread</title>
<link rel="stylesheet" href="/dist/article-elements.css"><script type="module" src="/dist/article-elements.js"></script></head>
<body><main><article-comments backend="json" endpoint="/comments" article-id="7" time-zone="Europe/Paris" ${attributes}><h2>Comments</h2></article-comments>
<article-comment-form article-id="7"><form action="/post" method="post"><label>Comment <textarea name="body"></textarea></label><button>Send</button></form></article-comment-form></main></body></html>`;

const comment = (id, more = {}) => ({
  id,
  parentId: null,
  name: `Reader ${id}`,
  body: `Words of ${id}.`,
  date: '2026-01-02T03:04:05Z',
  state: 'published',
  ...more,
});
const hostile = {
  id: '3',
  parentId: '1',
  name: '<img src=x onerror=xss()>',
  website: 'javascript:xss()',
  avatar: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="xss()"/>',
  html: '<p onclick=xss()>Then <b>words</b>.</p><script>xss()</script><img src=x onerror=xss()><iframe srcdoc="<script>parent.xss()</script>"></iframe><style>*{color:red}</style>',
  date: '2026-01-02T04:04:05Z',
  state: 'published',
};
const policies = [
  "default-src 'self'; require-trusted-types-for 'script'",
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
];

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

async function open(t, answer, { attributes = '', csp, status = 200, withoutSanitizer = false } = {}) {
  const site = await startSite({ pages: { '/': page(attributes) }, csp });
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  t.after(async () => {
    await context.close();
    await site.close();
  });
  const tab = await context.newPage();
  await tab.route('**/comments?*', (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(answer) }));
  await tab.addInitScript((without) => {
    if (without) delete Element.prototype.setHTML;
    window.ran = 0;
    window.xss = () => window.ran++;
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      window.violations.push(`${violatedDirective} ${sample}`),
    );
  }, withoutSanitizer);
  await tab.goto(site.origin);
  await tab.waitForFunction(() => document.querySelector('article-comments').load);
  await tab.evaluate(() => document.querySelector('article-comments').load());
  return tab;
}

const thread = { items: [comment('1', { website: 'https://ines.example/' }), hostile, comment('2')], total: 3, open: true };

for (const csp of [undefined, ...policies]) {
  for (const withoutSanitizer of [false, true]) {
    test(`runs nothing ${withoutSanitizer ? 'by DOMPurify' : 'by the Sanitizer'} under ${csp ?? 'no policy'}`, async (t) => {
      const tab = await open(t, thread, { csp, withoutSanitizer });
      const { ran, violations, content, name, links } = await tab.evaluate(() => ({
        ran: window.ran,
        violations: window.violations,
        content: document.querySelector('#comment-3 .comment-content').innerHTML,
        name: document.querySelector('#comment-3 .fn').innerHTML,
        links: document.querySelectorAll('#comment-3 .fn a, #comment-3 img, article-comments script').length,
      }));
      assert.equal(ran, 0);
      assert.equal(name, '&lt;img src=x onerror=xss()&gt;');
      assert.equal(links, 0);
      // No policy of ours may be made there: the words are shown as they are.
      const plain = withoutSanitizer && csp?.includes('lit-html');
      assert.equal(content, plain ? 'Then words .' : '<p dir="auto">Then <b>words</b>.</p>Picture Embedded content');
      // Chromium reports the handlers in what it parses, wherever it does, and runs none of them.
      const reported = new Set(violations.map((violation) => violation.split(' ')[0]));
      assert.deepEqual([...reported], csp ? [...(plain ? ['trusted-types'] : ['script-src-attr'])] : []);
    });
  }
}

const snapshot = (tab) => tab.locator('article-comments').ariaSnapshot();

test('is to a screen reader: a list', async (t) => {
  const tab = await open(t, {
    items: [comment('1', { website: 'https://ines.example/' }), comment('2', { parentId: '1' })],
    total: 40,
    next: '2',
    open: true,
  });
  assert.equal(
    await snapshot(tab),
    `- heading "Comments" [level=2]
- paragraph: 40 comments
- text: Sort comments
- combobox "Sort comments":
  - option "Oldest first" [selected]
  - option "Newest first"
- list:
  - listitem:
    - article "Reader 1":
      - link "Reader 1":
        - /url: https://ines.example/
      - link "January 2, 2026 at 4:04 AM GMT+1":
        - /url: "#comment-1"
        - time: January 2, 2026 at 4:04 AM GMT+1
      - paragraph: Words of 1.
      - button "Reply to Reader 1": Reply
    - list:
      - listitem:
        - article "Reader 2":
          - text: Reader 2
          - link "January 2, 2026 at 4:04 AM GMT+1":
            - /url: "#comment-2"
            - time: January 2, 2026 at 4:04 AM GMT+1
          - paragraph: Words of 2.
          - button "Reply to Reader 2": Reply
- status
- button "Show more comments"`,
  );
});

for (const [state, answer, options, expected] of [
  ['none yet', { items: [], total: 0, open: true }, {}, /paragraph: No comments yet\.\n/],
  ['closed', { items: [comment('1')], total: 1, open: false }, {}, /^(?![^]*button)[^]*paragraph: Comments are closed\./],
  ['failed', {}, { status: 500 }, /status: The comments could not be loaded\.\n- button "Try again"/],
]) {
  test(`is to a screen reader: ${state}`, async (t) => {
    assert.match(`${await snapshot(await open(t, answer, options))}\n`, expected);
  });
}
