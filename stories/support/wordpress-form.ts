import { html, type TemplateResult } from 'lit';
import type { SampleFormLabels } from '../fixtures/article.types.js';

/** What WordPress 6 prints with `comment_form()`, with its ids, classes and hidden fields. */
export function wordpressForm(words: SampleFormLabels, postId: string): TemplateResult {
  const mark = html`<span class="required">${words.requiredMark}</span>`;
  const note = words.requiredNote.replace(words.requiredMark, '').trim();
  return html`<div id="respond" class="comment-respond">
    <h3 id="reply-title" class="comment-reply-title">${words.titleReply}</h3>
    <form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form">
      <p class="comment-notes">
        <span id="email-notes">${words.emailNote}</span> <span class="required-field-message">${note} ${mark}</span>
      </p>
      <p class="comment-form-comment">
        <label for="comment">${words.comment} ${mark}</label>
        <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea>
      </p>
      <p class="comment-form-author">
        <label for="author">${words.name} ${mark}</label>
        <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required />
      </p>
      <p class="comment-form-email">
        <label for="email">${words.email} ${mark}</label>
        <input
          id="email"
          name="email"
          type="email"
          value=""
          size="30"
          maxlength="100"
          aria-describedby="email-notes"
          autocomplete="email"
          required
        />
      </p>
      <p class="comment-form-url">
        <label for="url">${words.website}</label>
        <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" />
      </p>
      <p class="comment-form-cookies-consent">
        <input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" />
        <label for="wp-comment-cookies-consent">${words.cookies}</label>
      </p>
      <p class="form-submit">
        <input name="submit" type="submit" id="submit" class="submit" value=${words.submit} />
        <input type="hidden" name="comment_post_ID" value=${postId} id="comment_post_ID" />
        <input type="hidden" name="comment_parent" id="comment_parent" value="0" />
      </p>
    </form>
  </div>`;
}
