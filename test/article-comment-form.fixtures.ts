/** Comment forms as servers print them. */

/** WordPress 6.1 with a classic theme, to the letter but for the host. */
export const wordpressClassic = `<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate><p class="comment-notes"><span id="email-notes">Your email address will not be published.</span> <span class="required-field-message">Required fields are marked <span class="required">*</span></span></p><p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="5" maxlength="65525" required></textarea></p><p class="comment-form-author"><label for="author">Name <span class="required">*</span></label> <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required /></p>
<p class="comment-form-email"><label for="email">Email <span class="required">*</span></label> <input id="email" name="email" type="email" value="" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required /></p>
<p class="comment-form-url"><label for="url">Website</label> <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" /></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /> <label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment" /> <input type='hidden' name='comment_post_ID' value='4' id='comment_post_ID' />
<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
</p></form>`;

/** The same with a block theme. */
export const wordpressBlock = `<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate><p class="comment-notes"><span id="email-notes">Your email address will not be published.</span> <span class="required-field-message">Required fields are marked <span class="required">*</span></span></p><p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea></p><p class="comment-form-author"><label for="author">Name <span class="required">*</span></label> <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required /></p>
<p class="comment-form-email"><label for="email">Email <span class="required">*</span></label> <input id="email" name="email" type="email" value="" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required /></p>
<p class="comment-form-url"><label for="url">Website</label> <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" /></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /> <label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>
<p class="form-submit wp-block-button"><input name="submit" type="submit" id="submit" class="wp-block-button__link wp-element-button" value="Post Comment" /> <input type='hidden' name='comment_post_ID' value='4' id='comment_post_ID' />
<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
</p></form>`;

/** A site's own form, with the least markup. */
export const plain = `<form action="/comments" method="post">
  <p><label for="comment">Comment *</label> <textarea id="comment" name="comment" maxlength="200" required></textarea></p>
  <p><label for="author">Name *</label> <input id="author" name="author" autocomplete="name" required></p>
  <p><label for="email">Email *</label> <input id="email" name="email" type="email" autocomplete="email" required></p>
  <p><label for="url">Website</label> <input id="url" name="url" type="url" autocomplete="url"></p>
  <p><label>Topic <input name="topic" value="ferries"></label></p>
  <p><input type="checkbox" id="remember" name="remember" value="yes"><label for="remember">Save my name</label></p>
  <p><input type="hidden" name="comment_post_ID" value="4711"><input type="hidden" name="comment_parent" value="0">
     <button type="submit">Post comment</button></p>
</form>`;

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: string;
}

export interface Reply {
  status?: number;
  /** Where the answer was sent on to. */
  redirected?: string;
  type?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Stands in for the network: every request is kept, and answered when the test says how. */
export class Network {
  readonly sent: Sent[] = [];
  readonly #fetch = window.fetch;
  /** What is answered at once; without it requests wait for `answer`. */
  always?: Reply | 'cut';
  #waiting: ((reply: Reply | 'cut') => void)[] = [];

  constructor() {
    window.fetch = async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input), location.href).href;
      this.sent.push({ url, init, body: String(init.body) });
      const reply = this.always ?? (await new Promise<Reply | 'cut'>((resolve) => this.#waiting.push(resolve)));
      if (reply === 'cut') throw new TypeError('Failed to fetch');
      const { status = 200, redirected, type = 'text/html', body = '', headers = {} } = reply;
      return {
        status,
        ok: status < 400,
        url: redirected ? new URL(redirected, location.href).href : url,
        redirected: redirected !== undefined,
        headers: new Headers({ 'content-type': type, ...headers }),
        text: async () => body,
        json: async () => JSON.parse(body),
      } as Response;
    };
  }

  answer(reply: Reply | 'cut'): void {
    const next = this.#waiting.shift();
    if (!next) throw new Error('No request waits for an answer');
    next(reply);
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}
