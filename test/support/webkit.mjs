// WebKit for Web Test Runner: WebKitGTK's MiniBrowser on a hidden display, driven by WebDriver. The launcher answers to
// the page methods of Playwright that the runner's commands call, so that tests are the same in every engine.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SCREEN = 4000;
const VIEWPORT = { width: 800, height: 600 };

// The code points by which WebDriver names the keys that type nothing.
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

// Asks until the answer is true: for what other processes do in their own time and tell nobody about.
async function settled(answer, what, timeout = 10_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await sleep(20)) if (await answer()) return;
  throw new Error(`WebKit: ${what} took more than ${timeout / 1000} s`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export class Page {
  #processes = [];
  #folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  #kill = () => this.#end();

  static async open(paths) {
    const page = new Page();
    // Also when the runner is interrupted or dies of an error: nothing may outlive it.
    process.once('exit', page.#kill);
    try {
      await page.#launch(paths);
      return page;
    } catch (error) {
      page.#end();
      throw error;
    }
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    child.on('error', () => {});
    this.#processes.push(child);
    return child;
  }

  async #launch({ driver, minibrowser, xvfb, xsettingsd }) {
    const server = this.#spawn(xvfb, ['-displayfd', '1', '-screen', '0', `${SCREEN}x${SCREEN}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const display = await new Promise((resolve, reject) => {
      server.stdout.once('data', (data) => resolve(`:${String(data).trim()}`));
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    });
    // The window has bars that would keep it wider than a phone, even while they are hidden.
    mkdirSync(join(this.#folder, 'gtk-3.0'));
    writeFileSync(join(this.#folder, 'gtk-3.0/gtk.css'), '* { min-width: 0; margin: 0; border: 0; padding: 0; }');
    const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', XDG_CONFIG_HOME: this.#folder };
    delete env.GTK_THEME;
    this.#writeTheme({});
    this.theme = this.#spawn(xsettingsd, ['-c', join(this.#folder, 'xsettings')], { env, stdio: 'ignore' });

    const port = await freePort();
    this.#spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
    this.url = `http://127.0.0.1:${port}`;
    await settled(
      () =>
        fetch(`${this.url}/status`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'starting the driver',
    );
    const { sessionId } = await this.#send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          // A test file starts while its page is still loading, and may want keys pressed by then.
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': {
            binary: minibrowser,
            args: ['--automation', '--javascript-can-open-windows-automatically=true'],
          },
        },
      },
    });
    this.url += `/session/${sessionId}`;

    // Only a window opened by a script comes without the toolbar, as narrow and as high as it is told to be.
    const main = await this.#send('GET', '/window');
    await this.evaluate("Boolean(window.open('about:blank', '', 'popup'))");
    let popup;
    await settled(
      async () => (popup = (await this.#send('GET', '/window/handles')).find((handle) => handle !== main)),
      'opening the window',
    );
    await this.#send('DELETE', '/window');
    await this.#send('POST', '/window', { handle: popup });
  }

  async #send(method, path, body = {}) {
    const response = await fetch(this.url + path, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }

  #end() {
    process.off('exit', this.#kill);
    // In this order the driver closes the browser; should it not, the browser cannot live without the display.
    for (const child of this.#processes.splice(0).reverse()) child.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async close() {
    await this.#send('DELETE', '').catch(() => {});
    this.#end();
  }

  evaluate(expression) {
    return this.#send('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  }

  async screenshot() {
    return Buffer.from(await this.#send('GET', '/screenshot'), 'base64');
  }

  async goto(url) {
    await this.#send('DELETE', '/actions');
    await this.#send('POST', '/url', { url });
  }

  async setViewportSize({ width, height }) {
    // With no window manager the window under the pointer has the focus. The pointer rests at the middle of the screen:
    // this puts the window's last pixel there, so that nothing in the page is hovered.
    await this.#send('POST', '/window/rect', { x: SCREEN / 2 - width + 1, y: SCREEN / 2 - height + 1, width, height });
    await settled(
      // A page that is on its way to the next one answers with an error.
      () => this.evaluate(`innerWidth === ${width} && innerHeight === ${height} && document.hasFocus()`).catch(() => false),
      `a viewport of ${width} by ${height}`,
    );
  }

  #writeTheme({ colorScheme, reducedMotion, contrast }) {
    const dark = colorScheme === 'dark';
    const theme = contrast === 'more' ? `HighContrast${dark ? 'Inverse' : ''}` : `Adwaita${dark ? '-dark' : ''}`;
    writeFileSync(
      join(this.#folder, 'xsettings'),
      `Net/ThemeName "${theme}"\nGtk/EnableAnimations ${reducedMotion === 'reduce' ? 0 : 1}\n`,
    );
  }

  // What the reader's system says, changed as the system would: by its settings. What WebKitGTK has no setting for fails.
  async emulateMedia({ media, forcedColors, ...features }) {
    if (media && media !== 'screen') throw new Error(`WebKit cannot emulate media ${media}`);
    if (forcedColors === 'active') throw new Error('WebKit has no forced colors');
    this.features = { ...this.features, ...features };
    this.#writeTheme(this.features);
    this.theme.kill('SIGHUP');
    const { colorScheme, reducedMotion, contrast } = this.features;
    const matches = [
      ['prefers-color-scheme: dark', colorScheme === 'dark'],
      ['prefers-reduced-motion: reduce', reducedMotion === 'reduce'],
      ['prefers-contrast: more', contrast === 'more'],
    ]
      .map(([query, value]) => `matchMedia('(${query})').matches === ${value}`)
      .join(' && ');
    await settled(() => this.evaluate(matches), `emulating ${JSON.stringify(features)}`);
  }

  #act(type, ...actions) {
    return this.#send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  }

  touchActions(actions) {
    return this.#send('POST', '/actions', { actions });
  }

  back() {
    return this.#send('POST', '/back');
  }

  #key(type, key) {
    return { type, value: KEYS[key] ?? key };
  }

  keyboard = {
    down: (key) => this.#act('key', this.#key('keyDown', key)),
    up: (key) => this.#act('key', this.#key('keyUp', key)),
    press: (key) => this.#act('key', this.#key('keyDown', key), this.#key('keyUp', key)),
    type: (text) =>
      this.#act(
        'key',
        ...[...text.replace(/\n/g, KEYS.Enter)].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
  };

  #move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  #button = (type, button = 'left') => ({ type, button: BUTTONS[button] });

  mouse = {
    move: (x, y) => this.#act('pointer', this.#move(x, y)),
    down: ({ button } = {}) => this.#act('pointer', this.#button('pointerDown', button)),
    up: ({ button } = {}) => this.#act('pointer', this.#button('pointerUp', button)),
    click: (x, y, { button } = {}) =>
      this.#act('pointer', this.#move(x, y), this.#button('pointerDown', button), this.#button('pointerUp', button)),
  };
}

export function webkitLauncher(paths) {
  const sessions = new Map();
  let opening;
  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      sessions.set(id, url);
      const page = await (opening ??= Page.open(paths));
      this.page = page;
      await page.setViewportSize(VIEWPORT);
      await page.goto(url);
    },
    async stopSession(id) {
      sessions.delete(id);
      await this.page?.goto('about:blank');
      return {};
    },
    async stop() {
      await (await opening?.catch(() => {}))?.close();
      opening = undefined;
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessions.get(id),
    getPage() {
      return this.page;
    },
    startDebugSession() {
      throw new Error('WebKit runs on a hidden display: debug in another engine');
    },
  };
}
