// Firefox for Web Test Runner, by WebDriver BiDi. The protocol has no command for media features, so they are set from
// the browser's own window, where Firefox keeps an override of each for every tab.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

const OVERRIDES = {
  colorScheme: 'prefersColorSchemeOverride',
  reducedMotion: 'prefersReducedMotionOverride',
  forcedColors: 'forcedColorsOverride',
  media: 'mediumOverride',
};
const NONE = { 'no-preference': 'none', null: 'none', screen: '' };

async function emulateMedia(page, features) {
  const { connection } = page.browser();
  const overrides = Object.entries(features).map(([feature, value]) => {
    if (!OVERRIDES[feature]) throw new Error(`Firefox cannot emulate ${feature}`);
    return [OVERRIDES[feature], NONE[value] ?? value];
  });
  const {
    result: {
      contexts: [window],
    },
  } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    target: { context: window.context },
    expression: `for (const { browsingContext } of gBrowser.browsers)
      Object.assign(browsingContext, ${JSON.stringify(Object.fromEntries(overrides))})`,
    awaitPromise: false,
  });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  // The tab lives in another process, which hears of it within a frame or two.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

const send = (page, method, params) => page.browser().connection.send(method, { context: page.mainFrame()._id, ...params });

export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      args: ['--remote-allow-system-access'],
      // Tab reaches links too, on systems where readers have to ask for that.
      extraPrefsFirefox: { 'accessibility.tabfocus': 7 },
    },
    async createPage({ context }) {
      const page = await context.newPage();
      // The names under which the runner's commands find these in Playwright, whose commands can do more.
      return Object.assign(page, {
        setViewportSize: (size) => page.setViewport(size),
        emulateMedia: (features) => emulateMedia(page, features),
        touchActions: (actions) => send(page, 'input.performActions', { actions }),
        back: () => send(page, 'browsingContext.traverseHistory', { delta: -1 }),
      });
    },
  });
  return Object.assign(launcher, { type: 'playwright', name: 'Firefox' });
}
