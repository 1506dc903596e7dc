import { css } from 'lit';

/*
 * Written for the forms that servers print, WordPress's first: paragraphs with a label and a field. The shadow root's
 * last line, and the line below a counted field, have their room from the start.
 */
export const light = css`
  article-comment-form {
    display: block;
    font: 1rem/1.5 var(--article-font-sans, system-ui, sans-serif);
  }
  article-comment-form form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15rem, 34%)), 1fr));
    gap: 1.125rem 1.25rem;
    align-items: end;
  }
  article-comment-form form > * {
    grid-column: 1 / -1;
    min-inline-size: 0;
    margin: 0;
  }
  article-comment-form form > p:is(.comment-form-author, .comment-form-email, :has(> :is([autocomplete='name'], [type='email']))) {
    grid-column: auto;
  }
  article-comment-form label {
    display: inline-block;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  article-comment-form .required {
    color: var(--article-accent, light-dark(#a3162b, #ff979d));
  }
  article-comment-form :is(.comment-notes, [slot='guidelines']) {
    font-size: 0.875rem;
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  article-comment-form
    :where(textarea, select, input:not([type='checkbox'], [type='radio'], [type='submit'], [type='button'], [type='hidden'])) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin-block-start: 0.375rem;
    padding: 0.5625rem 0.75rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 3%, transparent);
    color: inherit;
    font: 1rem/1.5 var(--article-font-sans, system-ui, sans-serif);
  }
  article-comment-form textarea {
    min-block-size: 8rem;
    resize: vertical;
    field-sizing: content;
    max-block-size: 32rem;
  }
  article-comment-form :is(textarea, select, input, button):focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
    outline-offset: 1px;
  }
  article-comment-form :is(textarea, select, input)[aria-invalid='true'] {
    border-color: var(--article-error, light-dark(#a3162b, #ff979d));
    box-shadow: inset 0 0 0 1px var(--article-error, light-dark(#a3162b, #ff979d));
  }
  article-comment-form form p:has(> [type='checkbox']) {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: 0.625rem;
  }
  article-comment-form [type='checkbox'] {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.625rem 0;
    accent-color: var(--article-accent, light-dark(#a3162b, #ff979d));
  }
  article-comment-form [type='checkbox'] + label {
    flex: 1;
    padding-block: 0.625rem;
    font-weight: 400;
  }
  article-comment-form :is([type='submit'], button:not([type])) {
    min-block-size: 2.75rem;
    padding: 0.5625rem 1.5rem;
    border: 1px solid transparent;
    border-radius: 4px;
    background: var(--article-accent, light-dark(#a3162b, #ff979d));
    color: var(--article-on-accent, light-dark(#fff, #2b0508));
    font: 600 1rem/1.5 var(--article-font-sans, system-ui, sans-serif);
    cursor: pointer;
  }
  article-comment-form :is([type='submit'], button:not([type])):hover {
    background: color-mix(in srgb, var(--article-accent, light-dark(#a3162b, #ff979d)) 86%, light-dark(#000, #fff));
  }
  article-comment-form [type='submit'][aria-disabled='true'] {
    cursor: progress;
    background: color-mix(in srgb, currentColor 8%, transparent);
    border-color: currentColor;
    color: inherit;
  }
  article-comment-form [data-comment-trap] {
    position: absolute;
    visibility: hidden;
  }
  article-comment-form [data-comment-note] {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
  }
  article-comment-form [data-comment-note='error'] {
    flex-basis: 100%;
    margin-block-start: 0.25rem;
    font-weight: 600;
    color: var(--article-error, light-dark(#a3162b, #ff979d));
  }
  article-comment-form [data-comment-note='error']::before {
    content: '⚠ ' / '';
  }
  article-comment-form [data-comment-note='counter']:not(:empty) {
    min-block-size: 1.5rem;
    text-align: end;
    line-height: 1.5rem;
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  @media (scripting: enabled) {
    article-comment-form {
      padding-block-end: 2.5rem;
    }
    article-comment-form[preview] {
      padding-block-end: 6.25rem;
    }
    /* WordPress's limit is so far off that its counter only shows when it comes near. */
    article-comment-form :has(> textarea[maxlength]:not([maxlength='65525'])) {
      display: flow-root;
    }
    article-comment-form textarea[maxlength]:not([maxlength='65525']) {
      margin-block-end: 1.5rem;
    }
    article-comment-form textarea:not([maxlength='65525']) ~ [data-comment-note='counter'] {
      margin-block-start: -1.5rem;
    }
    /* The standard form, before it is written and after. */
    article-comment-form:is(:not(:has(form, #wp-temp-form-div)), :has(> [data-standard])) {
      box-sizing: border-box;
      min-block-size: 47rem;
    }
    @media (min-width: 40rem) {
      article-comment-form:is(:not(:has(form, #wp-temp-form-div)), :has(> [data-standard])) {
        min-block-size: 38rem;
      }
    }
  }
  @media print {
    article-comment-form {
      display: none;
    }
  }
`;
