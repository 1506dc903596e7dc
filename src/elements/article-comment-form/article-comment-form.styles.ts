import { css } from 'lit';
import { focusRing, halo, tint } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * Written for the forms that servers print, WordPress's first: paragraphs with a label and a field. The shadow root's
 * last line, and the line below a counted field, have their room from the start.
 */
export const light = css`
  article-comment-form {
    display: block;
    font: 1em/1.5 ${tokens.fontSans};
  }
  article-comment-form form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15em, 34%)), 1fr));
    gap: 1.125em 1.25em;
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
    font-size: 0.9375em;
    font-weight: 600;
  }
  /* Round its field, a label is as wide as that may be: as narrow as its words, it would leave the field no more. */
  article-comment-form
    label:has(textarea, select, input:not([type='checkbox'], [type='radio'], [type='submit'], [type='button'], [type='hidden'])) {
    display: block;
  }
  article-comment-form :is(.comment-notes, [slot='guidelines']) {
    font-size: 0.875em;
    color: ${tokens.soft};
  }
  article-comment-form
    :where(textarea, select, input:not([type='checkbox'], [type='radio'], [type='submit'], [type='button'], [type='hidden'])) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 0.375em;
    padding: 0.5625em 0.75em;
    border: 1px solid ${tint(55)};
    border-radius: 4px;
    background: ${tint(3)};
    color: inherit;
    font: max(1em, 16px) / 1.5 ${tokens.fontSans};
  }
  article-comment-form textarea {
    min-block-size: 8em;
    resize: vertical;
    unicode-bidi: plaintext;
    field-sizing: content;
    max-block-size: 32em;
  }
  article-comment-form :focus-visible {
    outline: ${focusRing};
    outline-offset: 1px;
    /* Two tones, since nobody knows the ground. */
    --_ring: ${halo};
    box-shadow: 0 0 0 4px var(--_ring);
  }
  article-comment-form [aria-invalid='true'] {
    border-color: ${tokens.error};
    box-shadow:
      inset 0 0 0 1px ${tokens.error},
      0 0 0 4px var(--_ring, transparent);
  }
  article-comment-form form p:has(> [type='checkbox']) {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: 0.625em;
  }
  article-comment-form [type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0.625em 0;
    accent-color: ${tokens.accent};
  }
  article-comment-form [type='checkbox'] + label {
    flex: 1;
    padding-block: 0.625em;
    font-weight: 400;
  }
  article-comment-form :is([type='submit'], button:not([type])) {
    min-block-size: 44px;
    padding: 0.5625em 1.5em;
    border: 1px solid transparent;
    border-radius: 4px;
    background: ${tokens.accent};
    color: ${tokens.onAccent};
    font: 600 1em/1.5 ${tokens.fontSans};
    cursor: pointer;
  }
  article-comment-form :is([type='submit'], button:not([type])):hover {
    background: color-mix(in srgb, ${tokens.accent} 86%, light-dark(#000, #fff));
  }
  article-comment-form [type='submit'][aria-disabled='true'] {
    cursor: progress;
    background: ${tint(8)};
    border-color: currentColor;
    color: inherit;
  }
  article-comment-form [data-comment-trap] {
    position: absolute;
    visibility: hidden;
  }
  article-comment-form [data-comment-note] {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }
  article-comment-form [data-comment-note='error'] {
    flex-basis: 100%;
    margin-block-start: 0.375em;
    font-weight: 600;
    color: ${tokens.error};
  }
  article-comment-form [data-comment-note='error']::before {
    content: '⚠ ' / '';
  }
  article-comment-form [data-comment-note='counter']:not(:empty) {
    min-block-size: 1.5em;
    text-align: end;
    line-height: 1.5em;
    color: ${tokens.soft};
  }
  @media (scripting: enabled) {
    article-comment-form {
      padding-block-end: 2.5em;
    }
    article-comment-form[preview] {
      padding-block-end: 6.25em;
    }
    /* WordPress's limit is so far off that its counter only shows when it comes near. */
    article-comment-form :has(> textarea[maxlength]:not([maxlength='65525'])) {
      display: flow-root;
    }
    article-comment-form textarea[maxlength]:not([maxlength='65525']) {
      margin-block-end: 1.5em;
    }
    article-comment-form textarea:not([maxlength='65525']) ~ [data-comment-note='counter'] {
      margin-block-start: -1.5em;
    }
    /* The standard form, before it is written and after. */
    article-comment-form:is(:not(:has(form, #wp-temp-form-div)), :has(> [data-standard])) {
      box-sizing: border-box;
      min-block-size: 47em;
    }
    @media (min-width: 40rem) {
      article-comment-form:is(:not(:has(form, #wp-temp-form-div)), :has(> [data-standard])) {
        min-block-size: 38em;
      }
    }
  }
  @media print {
    article-comment-form {
      display: none !important;
    }
  }
`;
