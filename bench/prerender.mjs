/*
 * How fast pages are prerendered on one core, from a short article to 50 MB, as strings and in pieces of 64 KiB. Sizes are
 * taken in turn, so that a machine's moods fall on all alike; a cost that grows in a straight line is a steady MB/s.
 *   npm run build && node bench/prerender.mjs [rounds]
 */
import { readFileSync } from 'node:fs';
import { prerender, prerenderStream } from 'article-elements/prerender';

const rounds = Number(process.argv[2] ?? 7);
const [head, body, foot] = readFileSync(new URL('../test/fixtures/page.html', import.meta.url), 'utf8').split(/(?<=<body>)|(?=<\/body>)/);
const pages = [7_000, 28_000, 100_000, 1_000_000, 10_000_000, 50_000_000].map(
  (size) => head + body.repeat(Math.max(1, Math.round(size / body.length))) + foot,
);

async function stream(bytes) {
  const { readable, writable } = prerenderStream();
  const writer = writable.getWriter();
  const reading = (async () => {
    for await (const piece of readable) void piece;
  })();
  for (let at = 0; at < bytes.length; at += 65_536) await writer.write(bytes.subarray(at, at + 65_536));
  await writer.close();
  await reading;
}

const ways = { string: [prerender, (page) => page], stream: [stream, (page) => Buffer.from(page)] };
const times = new Map();
for (let round = 0; round <= rounds; round++) {
  for (const page of pages) {
    for (const [way, [run, made]] of Object.entries(ways)) {
      const input = made(page);
      const count = Math.max(1, Math.round(1_000_000 / page.length));
      const start = process.cpuUsage();
      for (let turn = 0; turn < count; turn++) await run(input);
      const { user, system } = process.cpuUsage(start);
      const key = `${way} ${page.length}`;
      // The first round is the engine's, to find out what is done often.
      if (round) times.set(key, [...(times.get(key) ?? []), (user + system) / 1e6 / count]);
    }
  }
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
for (const way of Object.keys(ways)) {
  for (const page of pages) {
    const seconds = median(times.get(`${way} ${page.length}`));
    const speed = `${(page.length / 1e6 / seconds).toFixed(0)} MB/s`;
    const perSecond = seconds < 1 ? `${Math.floor(1 / seconds)} pages/s` : `${seconds.toFixed(2)} s a page`;
    console.log(`${way.padEnd(7)} ${String(page.length).padStart(9)} characters ${perSecond.padStart(14)} ${speed.padStart(9)}`);
  }
}
