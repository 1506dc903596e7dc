// What the endpoint needs of HTTP: reading a body within a limit, and answers in JSON or as a page.

const maxBytes = 512 * 1024;

export class HttpError extends Error {
  constructor(status, code, message, headers = {}) {
    super(message);
    Object.assign(this, { status, code, headers });
  }
}

export function readBody(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    request.on('data', (chunk) => {
      size += chunk.length;
      // What comes after is read and dropped: closing at once would lose the answer on its way to the client.
      if (size <= maxBytes) chunks.push(chunk);
    });
    request.on('error', reject);
    request.on('aborted', () => reject(new HttpError(400, 'invalid', 'The comment did not arrive whole.')));
    request.on('end', () =>
      size > maxBytes
        ? reject(new HttpError(413, 'too-long', 'The comment is too long.'))
        : resolve(new TextDecoder().decode(Buffer.concat(chunks))),
    );
  });
}

export function sendJson(response, status, json, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(json === undefined ? '' : typeof json === 'string' ? json : JSON.stringify(json));
}

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What a reader without script sees in place of the errors that the element would show at the form. */
export function sendRefusalPage(response, status, errors, headers = {}) {
  const items = errors.map(({ message, code }) => `<li>${escape(message ?? code)}</li>`).join('');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Your comment was not posted</title></head><body><main><h1>Your comment was not posted</h1><ul>${items}</ul>
<p>Go back to the page with your browser’s Back button: what you have written is still there.</p></main></body></html>`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(page);
}

/** The origin a request was sent to, as its own pages name it. */
const hostOf = (url) => {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
};

/** Whether a page of another site sent this: browsers name the origin of every POST. */
export function isForeign(request) {
  const { origin, host } = request.headers;
  return origin !== undefined && hostOf(origin) !== host;
}

/** The page the reader came from, when it is one of this site's. */
export function pageBefore(request) {
  const { referer, host } = request.headers;
  if (!referer || hostOf(referer) !== host) return '/';
  const { pathname, search } = new URL(referer);
  // Two slashes at the start would name another host.
  return `/${pathname.replace(/^\/+/, '')}${search}`;
}
