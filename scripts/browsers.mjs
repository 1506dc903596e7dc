// Finds the three engines the tests run in; as a script, installs those that are missing where apt-get is at hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const list = (dir) => {
  try {
    return readdirSync(dir).map((name) => join(dir, name));
  } catch {
    return [];
  }
};

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
const below = (dirs, file) => dirs.filter(Boolean).map((dir) => join(dir, file));
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const applications = ['/Applications', join(homedir(), 'Applications')];

// Browsers that Playwright downloaded, the newest last in the folder's order and so first here.
const playwright = () =>
  [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    ...below([process.env.LOCALAPPDATA], 'ms-playwright'),
  ]
    .filter(Boolean)
    .flatMap(list)
    .filter((dir) => /[\\/]chromium-\d+$/.test(dir))
    .reverse()
    .flatMap(list)
    .flatMap((dir) => below([dir], 'chrome').concat(join(dir, 'chrome.exe'), join(dir, 'Chromium.app/Contents/MacOS/Chromium')));

const first = (...candidates) => candidates.flat().filter(Boolean).find(runnable);

export function findBrowsers() {
  const chromium = first(
    process.env.CHROME_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath),
    below(applications, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    below(applications, 'Chromium.app/Contents/MacOS/Chromium'),
    below(programs, 'Google/Chrome/Application/chrome.exe'),
    playwright(),
  );
  const firefox = first(
    process.env.FIREFOX_PATH,
    ...['firefox', 'firefox-esr'].map(onPath),
    below(applications, 'Firefox.app/Contents/MacOS/firefox'),
    below(programs, 'Mozilla Firefox/firefox.exe'),
  );
  const webkit = {
    driver: first(process.env.WEBKIT_DRIVER_PATH, onPath('WebKitWebDriver')),
    minibrowser: first(
      process.env.MINIBROWSER_PATH,
      ['/usr/lib', '/usr/libexec', '/usr/lib64', ...list('/usr/lib').filter((dir) => dir.endsWith('-linux-gnu'))].map((dir) =>
        join(dir, 'webkit2gtk-4.1/MiniBrowser'),
      ),
    ),
    // A display nobody looks at, and the daemon that tells programs on it which theme the reader prefers.
    xvfb: first(onPath('Xvfb')),
    xsettingsd: first(onPath('xsettingsd')),
  };
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(Object.values(webkit).every(Boolean) && { webkit }),
  };
}

// Text in the scripts that the tests use: without these fonts they are boxes, and measured as boxes.
const hasFonts = () => ['ar', 'ja'].every((lang) => spawnSync('fc-list', [`:lang=${lang}`], { encoding: 'utf8' }).stdout?.trim());

const wanted = {
  chromium: { find: () => findBrowsers().chromium, packages: ['chromium'], hint: 'Chromium or Chrome, or its path in CHROME_PATH' },
  firefox: { find: () => findBrowsers().firefox, packages: ['firefox-esr'], hint: 'Firefox, or its path in FIREFOX_PATH' },
  webkit: {
    find: () => findBrowsers().webkit?.minibrowser,
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xsettingsd'],
    hint: 'WebKitGTK 4.1 (WebKitWebDriver and MiniBrowser), Xvfb and xsettingsd; Linux only',
  },
  ...(process.platform === 'linux' && {
    fonts: {
      find: () => hasFonts() && 'Latin, Arabic, Japanese',
      packages: ['fontconfig', 'fonts-dejavu-core', 'fonts-vlgothic'],
      hint: 'fonts with Arabic and Japanese letters',
    },
  }),
};

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function install(missing) {
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    try {
      execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    } catch (error) {
      console.error(`apt-get ${args[0]}: ${(error.stderr || error.message).trim().split('\n').slice(-3).join(' ')}`);
    }
  };
  apt('update');
  // One call each: a package that one distribution lacks must not cost the other engines.
  for (const { packages } of missing) apt('install', '-y', '--no-install-recommends', ...packages);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const missing = Object.values(wanted).filter(({ find }) => !find());
  if (missing.length && isDebian()) install(missing);
  let complete = true;
  for (const [name, { find, packages, hint }] of Object.entries(wanted)) {
    const found = find();
    complete &&= Boolean(found);
    console.log(found ? `${name}: ${found}` : `${name}: missing; install ${hint} (Debian: ${packages.join(' ')})`);
  }
  process.exitCode = !complete && process.env.CI === 'true' ? 1 : 0;
}
