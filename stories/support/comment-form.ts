import { html, nothing, type TemplateResult } from 'lit';
import type { SampleFormLabels } from '../fixtures/article.types.js';

interface FormNames {
  endpoint: string;
  articleId: string;
  /** Keeps the ids of several forms on a page apart. */
  prefix?: string;
}

/** The site's own form, with the names that docs/json-backend.md has: it posts without script too. */
export function commentForm(words: SampleFormLabels, { endpoint, articleId, prefix = '' }: FormNames): TemplateResult {
  const id = (name: string): string => `${prefix}${name}`;
  return html`<form action=${endpoint} method="post">
    <h2>${words.titleReply}</h2>
    <p id=${id('email-note')}>${words.emailNote} ${words.requiredNote}</p>
    <p>
      <label for=${id('comment')}>${words.comment} ${words.requiredMark}</label>
      <textarea id=${id('comment')} name="body" rows="6" maxlength="65525" required></textarea>
    </p>
    <p>
      <label for=${id('author')}>${words.name} ${words.requiredMark}</label>
      <input id=${id('author')} name="name" maxlength="245" autocomplete="name" required />
    </p>
    <p>
      <label for=${id('email')}>${words.email} ${words.requiredMark}</label>
      <input
        id=${id('email')}
        name="email"
        type="email"
        maxlength="100"
        autocomplete="email"
        aria-describedby=${id('email-note')}
        required
      />
    </p>
    <p>
      <label for=${id('url')}>${words.website}</label>
      <input id=${id('url')} name="website" type="url" maxlength="200" autocomplete="url" />
    </p>
    <p>
      <input id=${id('remember')} name="remember" type="checkbox" value="yes" />
      <label for=${id('remember')}>${words.cookies}</label>
    </p>
    <p>
      <input type="hidden" name="articleId" value=${articleId} /><input type="hidden" name="parentId" value=${nothing} />
      <button type="submit">${words.submit}</button>
    </p>
  </form>`;
}
