/*
 * A proxy before a real server that fails as networks and gateways do, once for each fault it is given. Only posts fail;
 * what a browser asks before (a preflight) and after (a list, the page a form is sent on to) goes through, unless told.
 */
import { createServer, request as forward } from 'node:http';

/** What a gateway, a firewall or a login wall answers in place of the server. It does not know of other origins. */
const page = (status, words, headers = {}) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`,
});

/** The same refusal as each of the servers would say it, readable from any origin. */
const said = (status, code, words, headers = {}) => ({
  status,
  headers: {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Retry-After',
    ...headers,
  },
  body: JSON.stringify({ code, message: words, data: { status }, errno: status, errmsg: words, errors: [{ code, message: words }] }),
});

const answers = {
  500: page(500, 'Internal Server Error'),
  html: page(200, 'Please wait'),
  401: said(401, 'login-required', 'Sign in first.'),
  nonce: said(403, 'rest_cookie_invalid_nonce', 'Cookie check failed'),
  403: said(403, 'forbidden', 'Not from here.'),
  409: said(409, 'duplicate', 'You have said that here already.'),
  429: said(429, 'rate-limited', 'Slow down.', { 'retry-after': '1' }),
};

/**
 * @param upstream - The origin that a path is asked of.
 * @returns Its origin, and `faults`: what is done to the next posts, one each. `when` is `before` (the server never sees
 * the post), `after` (it has stored it, its answer is lost). `answer` is one of those above, `cut` to break the connection, or `hold`:
 * then nothing moves until the promise in `until` is settled. `list` is what scripts get in place of lists from then on,
 * until the next post.
 */
export async function startFaultProxy(upstream) {
  const faults = [];
  const posts = [];
  let onPost;
  let broken;

  const fail = (request, response, { answer }) => {
    if (answer === 'cut') return request.socket.destroy();
    const { status, headers, body } = answers[answer];
    response.writeHead(status, headers).end(body);
  };

  function pass(request, response, body, then) {
    const { hostname, port } = new URL(upstream(request.url));
    // The connection to the server is its own, whatever the browser keeps open.
    const headers = { ...request.headers, connection: 'close' };
    const out = forward({ hostname, port, path: request.url, method: request.method, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', async () => {
        await then?.();
        if (response.destroyed || response.writableEnded) return;
        const kept = Object.entries(answer.headers).filter(([name]) => !/^(connection|transfer-encoding)$/.test(name));
        response.writeHead(answer.statusCode, Object.fromEntries(kept)).end(Buffer.concat(chunks));
      });
    });
    out.on('error', () => response.destroy());
    out.end(body);
  }

  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', async () => {
      const body = Buffer.concat(chunks);
      if (request.method !== 'POST') {
        const fails = broken && request.method === 'GET' && request.headers['sec-fetch-dest'] === 'empty';
        return fails ? fail(request, response, broken) : pass(request, response, body);
      }
      const fault = faults.shift();
      posts.push(body.toString());
      onPost?.();
      if (fault?.when === 'before') {
        if (fault.answer !== 'hold') return fail(request, response, fault);
        await fault.until;
        if (!request.socket.destroyed) pass(request, response, body);
        return;
      }
      broken = fault?.list && { answer: fault.list };
      const after = fault?.when === 'after' && (async () => (fault.answer === 'hold' ? fault.until : fail(request, response, fault)));
      pass(request, response, body, after || undefined);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    faults,
    posts,
    /** Settled when so many posts have come. */
    posted: (count) =>
      new Promise((resolve) => {
        const look = () => posts.length >= count && resolve();
        onPost = look;
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
