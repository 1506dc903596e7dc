/*
 * Makes a project of examples/ as its developer would, apart from this tree: the packed package, npm, the project's own build.
 * What is common to all of them is the site round it: pictures, a feed, and nothing else.
 */
import { execFile, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = { CI: '1', NO_COLOR: '1', NG_CLI_ANALYTICS: 'false', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };

/** Runs to the end. Rejects with all that was said. */
async function run(command, args, cwd) {
  try {
    return (await exec(command, args, { cwd, env: { ...process.env, ...quiet }, maxBuffer: 1e8 })).stdout;
  } catch (error) {
    throw new Error([`${command} ${args.join(' ')}`, error.stdout, error.stderr].filter(Boolean).join('\n').slice(-6000), { cause: error });
  }
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'article-elements-consumer-'));

/** The package as npm would publish it. */
export async function pack() {
  const folder = await makeFolder();
  const [{ filename, files }] = JSON.parse(await run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root));
  return { file: join(folder, filename), files: files.map(({ path }) => path), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The package, unpacked into a folder: how a site without npm has it. */
export const unpack = (tarball, folder) => run('tar', ['-xzf', tarball, '-C', folder]);

const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** The example in a folder of its own, with the tarball for what its package.json asks the registry for. */
async function copy(name, tarball) {
  const folder = await makeFolder();
  await cp(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !/[\\/]node_modules$/.test(path) });
  const file = join(folder, 'package.json');
  const manifest = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
  if (manifest) {
    manifest.dependencies['article-elements'] = `file:${tarball}`;
    await writeFile(file, JSON.stringify(manifest));
  }
  return { folder, manifest, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The example in a folder of its own, installed and built. */
export async function make(name, tarball) {
  const project = await copy(name, tarball);
  try {
    if (project.manifest) {
      await run('npm', install, project.folder);
      await run('npm', ['run', 'build'], project.folder);
    } else await unpack(tarball, project.folder);
    return project;
  } catch (error) {
    await project.remove();
    throw error;
  }
}

/** Writes the example's lockfile anew. The package itself is not in it: it is another one at every build. */
export async function lock(name, tarball) {
  const { folder, manifest, remove } = await copy(name, tarball);
  if (manifest) {
    await rm(join(folder, 'package-lock.json'), { force: true });
    await run('npm', [...install, '--package-lock-only'], folder);
    const locked = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
    delete locked.packages['node_modules/article-elements'];
    delete locked.packages[''].dependencies['article-elements'];
    await writeFile(join(root, 'examples', name, 'package-lock.json'), `${JSON.stringify(locked, null, 2)}\n`);
  }
  await remove();
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
};
const feed = ['Tram', 'Baths', 'Bridge', 'Plaice'].map((title, index) => ({ title, url: `/story/${index}` }));

/** Answers with what every project's site has; false for anything else. */
function common(pathname, response) {
  if (pathname === '/favicon.ico') response.writeHead(204).end();
  else if (pathname === '/trending.json') response.writeHead(200, { 'content-type': types['.json'] }).end(JSON.stringify(feed));
  else if (/^\/pictures\/[\w-]+\.jpg$/.test(pathname))
    createReadStream(join(root, 'stories/fixtures', pathname)).pipe(response.writeHead(200));
  else return false;
  return true;
}

async function answer(folder, pathname, response) {
  const file = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  try {
    if (!(await stat(file)).isFile()) throw new Error('a folder');
    createReadStream(file).pipe(response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }));
  } catch {
    response.writeHead(404).end();
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The project's own server, where it has one: `npm start`, on the port in PORT. */
async function startOwn(folder) {
  const port = await freePort();
  const child = spawn('npm', ['start', '--silent'], { cwd: folder, env: { ...process.env, ...quiet, PORT: port }, detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  for (let up = false; !up;) {
    up = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (child.exitCode !== null) throw new Error(`npm start\n${said}`);
    if (!up) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    stop: () => {
      process.kill(-child.pid);
      return ended;
    },
  };
}

/** The built project as a site. */
export async function serve({ folder, manifest }) {
  const own = manifest?.scripts.start ? await startOwn(folder) : undefined;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (common(pathname, response)) return;
    if (!own) return answer(manifest ? join(folder, 'dist') : folder, pathname, response);
    const { status, headers, body } = await fetch(own.url + request.url, { redirect: 'manual' });
    response.writeHead(status, { 'content-type': headers.get('content-type') ?? 'text/plain' });
    response.end(body && Buffer.from(await new Response(body).arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      await own?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
