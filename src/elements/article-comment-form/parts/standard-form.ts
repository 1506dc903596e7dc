import { html, nothing, render, type TemplateResult } from 'lit';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/comment-form.js';
import type { FormHost } from './form-context.js';

/** Each server's names for the fields, so that the form also works when the browser itself posts it. */
const ours = {
  body: 'body',
  name: 'name',
  email: 'email',
  website: 'website',
  article: 'articleId',
  parent: 'parentId',
  remember: 'remember',
  path: '',
};
const wordpress = {
  body: 'comment',
  name: 'author',
  email: 'email',
  website: 'url',
  article: 'comment_post_ID',
  parent: 'comment_parent',
  remember: 'wp-comment-cookies-consent',
  path: '/wp-comments-post.php',
};

let made = 0;

function prefix(document: Document): string {
  let id: string;
  do id = `comment-form-${++made}`;
  while (document.getElementById(`${id}-comment`));
  return id;
}

function template(host: FormHost): TemplateResult {
  const words = localize(host, 'commentForm', english.commentForm);
  const isWordPress = /^wordpress/.test(host.backend ?? '');
  const names = isWordPress ? wordpress : ours;
  const id = prefix(host.ownerDocument);
  const star = html`<span class="required" aria-hidden="true">*</span>`;
  const action = (host.endpoint ?? '').replace(/\/+$/, '') + (isWordPress && host.endpoint ? names.path : '');
  return html`<form class="comment-form" method="post" action=${action || nothing} data-standard>
    <p class="comment-notes"><span id="${id}-email-notes">${words.notPublished}</span> <span>${words.requiredMarked} ${star}</span></p>
    <p class="comment-form-comment">
      <label for="${id}-comment">${words.comment} ${star}</label>
      <textarea id="${id}-comment" name=${names.body} cols="45" rows="6" maxlength="65525" dir="auto" required></textarea>
    </p>
    <p class="comment-form-author">
      <label for="${id}-name">${words.name} ${star}</label>
      <input id="${id}-name" name=${names.name} type="text" maxlength="245" autocomplete="name" dir="auto" required />
    </p>
    <p class="comment-form-email">
      <label for="${id}-email">${words.email} ${star}</label>
      <input
        id="${id}-email"
        name=${names.email}
        type="email"
        maxlength="100"
        autocomplete="email"
        aria-describedby="${id}-email-notes"
        required
      />
    </p>
    <p class="comment-form-url">
      <label for="${id}-website">${words.website}</label>
      <input id="${id}-website" name=${names.website} type="url" maxlength="200" autocomplete="url" />
    </p>
    <p class="comment-form-cookies-consent">
      <input id="${id}-remember" name=${names.remember} type="checkbox" value="yes" />
      <label for="${id}-remember">${words.remember}</label>
    </p>
    <p class="form-submit">
      <input type="hidden" name=${names.article} value=${host.articleId ?? ''} />
      <input type="hidden" name=${names.parent} value=${host.replyTo ?? (isWordPress ? '0' : '')} />
      <button type="submit">${words.send}</button>
    </p>
  </form>`;
}

/** Writes the form a page has not: as children of the element, where autofill, find-in-page and styles reach them. */
export function writeStandardForm(host: FormHost): void {
  const fragment = host.ownerDocument.createDocumentFragment();
  render(template(host), fragment);
  const form = fragment.querySelector('form');
  if (!form) return;
  // A captcha stands before the button, and inside the form that sends what it answers.
  form.querySelector('.form-submit')?.before(...host.querySelectorAll(':scope > [slot="captcha"]'));
  host.append(form);
}

export { fetchWords } from '../../../strings/comment-form.words.js';
