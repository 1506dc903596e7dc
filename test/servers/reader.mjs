/* A reader at a page with a comment form: types, presses, and sees what the page says. */
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

export function launch() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: findBrowsers().chromium, args });
}

/** In the page, before anything else: the form's events as lines, `accepted published`, `rejected required email`. */
export function listen() {
  window.outcomes = [];
  for (const type of ['accepted', 'held', 'rejected', 'error'])
    document.addEventListener(`comment-${type}`, (event) =>
      window.outcomes.push(
        [type, event.state ?? event.code, event.field, event.maybeStored && 'maybe-stored']
          .filter((word) => typeof word === 'string')
          .join(' '),
      ),
    );
}

/** In the page: loads what the element adds to the form, which it else does when the form comes near. */
export async function settle() {
  await customElements.whenDefined('article-comment-form');
  const element = document.querySelector('article-comment-form');
  if (!document.querySelector('form.comment-form')) {
    await new Promise((resolve) => {
      const observer = new MutationObserver(() => document.querySelector('form.comment-form') && (observer.disconnect(), resolve()));
      observer.observe(document, { childList: true, subtree: true });
    });
  }
  await element.load();
  await element.updateComplete;
}

const FORM = 'form.comment-form';
export const BODY = `${FORM} textarea:not([tabindex="-1"])`;
export const SUBMIT = `${FORM} [type=submit]`;
const fields = { name: `${FORM} [autocomplete=name]`, email: `${FORM} [autocomplete=email]` };

/** Long, for machines that do other things beside: what waits, waits for an event. */
const PATIENCE = 60_000;

export class Reader {
  constructor(page) {
    this.page = page;
  }

  /** A tab of this context, `page` where there is one, on this address. */
  static async open(context, url, page) {
    const reader = new Reader(page ?? (await context.newPage()));
    if (!page) {
      reader.page.setDefaultTimeout(PATIENCE);
      await reader.page.addInitScript(listen);
    }
    await reader.go(url);
    return reader;
  }

  /** Leaves the page and forgets all that its site has kept: the next reader is another one. */
  async forget() {
    const { page } = this;
    const { origin } = new URL(page.url());
    await page.goto('about:blank');
    await page.context().clearCookies();
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }

  async go(url) {
    await (url ? this.page.goto(url, { waitUntil: 'domcontentloaded' }) : this.page.reload({ waitUntil: 'domcontentloaded' }));
    await this.page.evaluate(settle);
  }

  /** The comment by keys, the rest as a browser fills it in; what is there already, from a draft or a cookie, is left alone. */
  async fill(body, { name, email, consent = false } = {}) {
    if ((await this.body) !== body) {
      await this.page.locator(BODY).focus();
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.type(body);
    }
    await this.introduce(name, email);
    if (consent) await this.page.locator(`${FORM} [type=checkbox]`).first().check();
  }

  async introduce(name = 'Cy Reader', email = 'cy@example.com') {
    for (const [selector, value] of [
      [fields.name, name],
      [fields.email, email],
    ]) {
      const control = this.page.locator(selector);
      if ((await control.count()) && (await control.inputValue()) !== value) await control.fill(value);
    }
  }

  get body() {
    return this.page.locator(BODY).inputValue();
  }

  /** Presses Enter on the button. */
  async hit() {
    await this.page.locator(SUBMIT).focus();
    await this.page.keyboard.press('Enter');
  }

  /** Presses the button, and waits for the event that says what became of it. */
  async press() {
    const before = await this.page.evaluate(() => window.outcomes.length);
    await this.hit();
    return this.outcome(before);
  }

  /** The same once more; by then the page may have found by itself that the words have arrived, and taken them away. */
  async pressAgain() {
    const before = await this.page.evaluate(() => window.outcomes.length);
    await this.hit();
    const told = ([n, body]) => window.outcomes.length > n || document.querySelector(body).value === '';
    await this.page.waitForFunction(told, [before, BODY], { polling: 50 });
  }

  /** Whether there is something to be sent: waits while the form does not let itself be sent. */
  async ready() {
    const button = this.page.locator(`${SUBMIT}:not([aria-disabled=true])`);
    await button.waitFor();
    return (await this.body) !== '';
  }

  /** Waits until the form has said something, whatever it is. */
  async said() {
    await this.page.locator('article-comment-form :is([part=alert], [part=status]):not(:empty)').first().waitFor();
  }

  /** The first event after so many. */
  async outcome(before = 0) {
    await this.page.waitForFunction((n) => window.outcomes.length > n, before, { polling: 50 });
    return this.page.evaluate(() => window.outcomes.at(-1));
  }

  async send(body, given) {
    await this.fill(body, given);
    return this.press();
  }

  /** The words in a part of the element's own. */
  async says(part) {
    const words = await this.page.locator(`article-comment-form [part=${part}]`).allInnerTexts();
    return words.join(' ').replace(/\s+/g, ' ').trim();
  }
}
