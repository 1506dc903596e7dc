/* The backend of the form as it is, against a server that answers as real ones do. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formBackend, formBody } from '../../../../dist/domains/comments/backends/form.js';
import { answerBy, draft, entries, json, options, redirect, reply, requests, snapshot, wpDie } from '../../../support/comment-answers.mjs';

const submitForm = (given = draft) => formBackend(options()).submit(given, { form: snapshot() });

describe('the form backend', () => {
  for (const [name, set, expected] of [
    ['a redirect is success', () => redirect('/after'), { ok: true, state: 'received' }],
    [
      'a redirect with the moderation hash is a held comment',
      () => redirect('/after?unapproved=4&moderation-hash=8'),
      { ok: true, state: 'held' },
    ],
    ['a redirect to the sign-in page is none', () => redirect('/after/wp-login.php?redirect_to=x'), { ok: false, code: 'login-required' }],
    [
      'an error of WordPress with status 200 is a refusal',
      () => json(200, wpDie(200, 'Please fill the required fields.')),
      { ok: false, code: 'invalid', message: 'Error: Please fill the required fields.' },
    ],
    ['its duplicate', () => json(409, wpDie(409, 'Duplicate')), { ok: false, code: 'duplicate', message: 'Error: Duplicate' }],
    [
      'its page of errors, where JSON was not to be had',
      () => reply(200, '<html><head><title>x</title></head><body id="error-page"><p>Bitte gib einen Kommentar ein.</p></body>'),
      { ok: false, code: 'invalid', message: 'Bitte gib einen Kommentar ein.' },
    ],
    ['a number is no sentence', () => reply(403, '-1'), { ok: false, code: 'forbidden' }],
    [
      'a page with the words in it is success',
      () => reply(200, '<li>I took the 02.40 &amp; it was full.</li>'),
      { ok: true, state: 'received' },
    ],
    [
      'a page that only gives them back to be mended is not',
      () => reply(200, '<p>Wrong captcha</p><textarea>I took the 02.40 &amp; it was full.</textarea>'),
      { ok: false, code: 'unreadable', maybeStored: true },
    ],
    ['another page says nothing', () => reply(200, '<p>Hello</p>'), { ok: false, code: 'unreadable', maybeStored: true }],
    ['nothing says nothing', () => reply(200, ''), { ok: false, code: 'unreadable', maybeStored: true }],
    [
      'a page that shows them and gives them back is a preview',
      () =>
        reply(
          200,
          '<h1>Preview</h1><p>I took the 02.40 &amp; it was full.</p><input type="hidden" value="I took the 02.40 &amp; it was full.">',
        ),
      { ok: false, code: 'unreadable', maybeStored: true },
    ],
    [
      'a redirect to an address that says no',
      () => redirect('/after/error?reason=Wrong+answer.'),
      { ok: false, code: 'invalid', message: 'Wrong answer.' },
    ],
    [
      'a redirect back with an error',
      () => redirect('/after?comment_error=captcha'),
      { ok: false, code: 'invalid', message: 'the article' },
    ],
    ['a redirect to an article about errors', () => redirect('/after/error-in-court/?error=0&topic=sea'), { ok: true, state: 'received' }],
    [
      'a redirect that corrects the address',
      () => answerBy((response, { url }) => response.writeHead(url.endsWith('/') ? 200 : 301, { location: `${url}/` }).end()),
      { ok: false, code: 'unreadable', maybeStored: true },
    ],
    ['JSON that says yes', () => json(200, { success: true, code: 200, errors: [] }), { ok: true, state: 'received' }],
    ['JSON that says it waits', () => json(200, { status: 'pending' }), { ok: true, state: 'held' }],
    [
      'JSON that says no',
      () => json(200, { success: false, message: 'Wrong sum.' }),
      { ok: false, code: 'invalid', message: 'Wrong sum.' },
    ],
    [
      'JSON of WordPress that says no',
      () => json(200, { success: false, data: [{ code: 'sum', message: 'Wrong sum.' }] }),
      { ok: false, code: 'invalid', message: 'Wrong sum.' },
    ],
    [
      'JSON that says what is wrong, by field',
      () => json(200, { errors: { email: ['is not one.'] } }),
      { ok: false, code: 'invalid', message: 'is not one.' },
    ],
    ['JSON that says no in a page', () => reply(200, '{"ok":0,"msg":"No."}'), { ok: false, code: 'invalid', message: 'No.' }],
    [
      'JSON that says no where it was created',
      () => json(201, { result: 'error', reason: 'No.' }),
      { ok: false, code: 'invalid', message: 'No.' },
    ],
    ['JSON that says both', () => json(200, { success: true, error: 'No.' }), { ok: false, code: 'unreadable', maybeStored: true }],
    ['JSON that says another thing', () => json(200, { count: 4 }), { ok: false, code: 'unreadable', maybeStored: true }],
    ['201', () => json(201, { id: 3 }), { ok: true, state: 'received' }],
    ['202', () => json(202, {}), { ok: true, state: 'held' }],
    ['401', () => reply(401), { ok: false, code: 'login-required' }],
    ['403', () => reply(403, '<body>No.</body>'), { ok: false, code: 'forbidden', message: 'No.' }],
    ['404', () => reply(404), { ok: false, code: 'not-found' }],
    ['409', () => reply(409), { ok: false, code: 'duplicate' }],
    ['413', () => reply(413), { ok: false, code: 'too-long' }],
    ['422', () => json(422, { errors: [{ message: 'No <b>links</b>.' }] }), { ok: false, code: 'invalid', message: 'No links .' }],
    ['423', () => reply(423), { ok: false, code: 'closed' }],
    ['429', () => reply(429, '', 'text/html', { 'retry-after': '12' }), { ok: false, code: 'rate-limited', retryAfter: 12 }],
    ['500 may have stored it', () => reply(500), { ok: false, code: 'server', maybeStored: true }],
    ['503', () => reply(503, '', 'text/html', { 'retry-after': '5' }), { ok: false, code: 'server', maybeStored: true, retryAfter: 5 }],
    ['JSON that is none', () => json(200, '<html>'), { ok: false, code: 'unreadable', maybeStored: true }],
    ['a cut', () => answerBy((response) => response.destroy()), { ok: false, code: 'network', maybeStored: true }],
    [
      'a cut in the middle of the answer',
      () =>
        answerBy((response) => {
          response.writeHead(200, { 'content-length': 1000 });
          response.write('half');
          setTimeout(() => response.destroy(), 20);
        }),
      { ok: false, code: 'network', maybeStored: true },
    ],
  ]) {
    test(name, async () => {
      set();
      const result = await submitForm();
      const { message, comment, ...rest } = result;
      assert.deepEqual(message ? { ...rest, message } : rest, expected);
      // The number is in the address that WordPress sends on to, and in none of the other answers.
      assert.equal(comment?.id, name === 'a redirect with the moderation hash is a held comment' ? '4' : undefined);
      assert.equal(requests.filter(({ method }) => method === 'POST').length, 1);
    });
  }

  test('posts the entries as a browser does, and asks for JSON', async () => {
    redirect('/after');
    await submitForm();
    assert.equal(requests[0].headers['content-type'], 'application/x-www-form-urlencoded;charset=UTF-8');
    assert.match(requests[0].headers.accept, /^application\/json, text\/html/);
    assert.deepEqual([...new URLSearchParams(requests[0].body)], entries);
  });

  test('posts files where the form has them', async () => {
    redirect('/after');
    await formBackend(options()).submit(draft, {
      form: { ...snapshot(), multipart: true, entries: [...entries, ['file', new File(['x'], 'x.txt')]] },
    });
    assert.match(requests[0].headers['content-type'], /^multipart\/form-data/);
    assert.match(requests[0].body, /filename="x.txt"/);
  });

  test('sends to its own origin only', () => {
    const backend = formBackend(options());
    assert.equal(backend.canSend(snapshot()), true);
    assert.equal(backend.canSend({ ...snapshot(), action: 'https://other.example/' }), false);
    assert.equal(backend.canSend(undefined), false);
    assert.equal(formBackend({ ...options(), pageUrl: 'file:///a.html' }).canSend({ ...snapshot(), action: 'file:///post' }), false);
  });

  test('posts nothing beyond ASCII where a form is posted in another encoding than UTF-8: the browser has to', () => {
    const canSend = (encoding, value, name = 'comment') =>
      formBackend(options()).canSend({ ...snapshot(), encoding, entries: [...entries, [name, value]] });
    const accents = 'Une idée à moitié';
    assert.deepEqual(
      ['windows-1252', 'shift_jis', 'utf-8', undefined].map((encoding) => canSend(encoding, accents)),
      [false, false, true, true],
    );
    assert.deepEqual([canSend('windows-1252', 'Plain words.'), canSend('windows-1252', 'x', 'prénom')], [true, false]);
    assert.equal(canSend('windows-1252', new File(['x'], 'été.txt')), false);
  });

  for (const [what, type, page] of [
    ['in its header', 'text/html; charset=iso-8859-1', '<body>%</body>'],
    ['in the page', 'text/html', '<html><meta charset="windows-1252"><body>%</body>'],
    ['in the page, as pages once did', 'text/html', '<meta http-equiv=Content-Type content="text/html; charset=latin1"><body>%</body>'],
  ])
    test(`an answer is read in the encoding that it says ${what}`, async () => {
      answerBy((response) => {
        response.writeHead(422, { 'content-type': type });
        response.end(Buffer.from(page.replace('%', 'Réessayez à midi.'), 'latin1'));
      });
      assert.equal((await submitForm()).message, 'Réessayez à midi.');
    });

  test('rejects when it is aborted, and only then', async () => {
    answerBy(() => {});
    const abort = new AbortController();
    const submitted = formBackend(options()).submit(draft, { form: snapshot(), signal: abort.signal });
    abort.abort();
    await assert.rejects(submitted, { name: 'AbortError' });
  });
});

test('lines end as a browser ends them', () => {
  assert.equal(
    String(formBody({ multipart: false, entries: [['body', 'One\nTwo\r\nThree\rFour']] })),
    'body=One%0D%0ATwo%0D%0AThree%0D%0AFour',
  );
});
