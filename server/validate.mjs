// What a comment has to be: the same limits as the form has, judged again, since a form is only a courtesy.

export const limits = { body: 65_525, name: 245, email: 100, website: 200, articleId: 200 };

// The pattern that browsers use for <input type="email">, from the HTML standard.
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

function isWebAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

const words = {
  body: 'comment',
  name: 'name',
  email: 'e-mail address',
  website: 'website',
};

const error = (status, code, field, message) => ({ status, errors: [{ code, ...(field && { field }), message }] });

/** Text as it can be stored: SQLite ends a text at a NUL, and a lone surrogate is no character. */
const clean = (text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed().trim();

/**
 * The comment in what a client sent, or the refusal: `{ comment }` or `{ status, errors }`.
 *
 * @param sent - The members of the JSON object, or the fields of the form.
 */
export function readComment(sent) {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return error(400, 'invalid', undefined, 'The comment did not arrive as it was sent.');
  }
  const comment = {};
  for (const field of ['articleId', 'body', 'name', 'email', 'website']) {
    const value = sent[field] ?? '';
    if (typeof value !== 'string') return error(400, 'invalid', words[field] && field, 'The comment did not arrive as it was sent.');
    comment[field] = clean(value);
  }
  const parent = sent.parentId ?? '';
  if (typeof parent !== 'string' && typeof parent !== 'number') {
    return error(400, 'invalid', undefined, 'The comment did not arrive as it was sent.');
  }
  comment.parentId = parent === '' ? null : String(parent);
  if (!comment.articleId || comment.articleId.length > limits.articleId) {
    return error(404, 'not-found', undefined, 'There is no such article.');
  }
  const errors = [];
  for (const field of ['body', 'name', 'email', 'website']) {
    const value = comment[field];
    const say = (code, message) => errors.push({ code, field, message });
    if (!value && field !== 'website') say('required', `Please fill in the ${words[field]}.`);
    else if (value.length > limits[field]) say('too-long', `The ${words[field]} is longer than ${limits[field]} characters.`);
    else if (field === 'email' && !email.test(value)) say('invalid', 'That is not an e-mail address.');
    else if (field === 'website' && value && !isWebAddress(value)) say('invalid', 'A website begins with https:// or http://.');
  }
  return errors.length ? { status: 422, errors } : { comment };
}
