/* Chromium for tests of whole pages. */
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

const { chromium: executablePath } = findBrowsers();

/** Why there is no Chromium here, for a test to be left out with; in CI it has to be there. */
export const noChromium = !executablePath && 'Chromium is missing: run "node scripts/browsers.mjs"';
if (noChromium && process.env.CI === 'true') throw new Error(noChromium);

/** Chromium refuses to run as root, as containers do, with its sandbox. */
export const launchOptions = { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };

/** A Chromium, `close()`d by whoever asked: the one that scripts/test.mjs keeps for all files of a stage, or one of its own. */
export async function openChromium() {
  const kept = process.env.CHROMIUM_ENDPOINT && (await chromium.connect(process.env.CHROMIUM_ENDPOINT).catch(() => null));
  return kept || chromium.launch(launchOptions);
}
