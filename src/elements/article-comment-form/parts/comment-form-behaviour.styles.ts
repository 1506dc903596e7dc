import { css } from 'lit';
import { focusHalo, focusRing, leaf, successText, tint, visuallyHidden } from '../../../core/styles/fragments.js';
import { tokens } from '../../../core/styles/tokens.js';

export const shadow = css`
  [part='alert'] {
    outline-offset: 3px;
  }
  [part='alert']:focus-visible {
    outline: ${focusRing};
    box-shadow: ${focusHalo};
  }
  [part='alert'] > div {
    margin-block-end: 1.5em;
    padding: 0.875em 1em;
    border: 1px solid ${tokens.error};
    border-inline-start-width: 0.375em;
    border-radius: 4px;
  }
  [part='alert-title'] {
    margin: 0;
    font-weight: 700;
    color: ${tokens.error};
  }
  [part='alert'] p + p,
  [part='alert'] ul {
    margin-block: 0.375em 0;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  li {
    padding-block: 0.25em;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  a:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  blockquote:focus-visible,
  [part='outcome']:focus-visible {
    outline: ${focusRing};
    outline-offset: 2px;
    box-shadow: ${focusHalo};
  }
  /* Its first line has had its room from the start, below the form. */
  [part='outcome'] {
    min-block-size: calc(2.5em / 0.9375);
    margin-block-end: calc(-2.5em / 0.9375);
    font-size: 0.9375em;
  }
  :host([preview]) [part='outcome'] {
    margin-block-end: calc(-6.25em / 0.9375);
  }
  [part='outcome'] p {
    margin: 0;
  }
  [part='status']:not(:empty) {
    padding-block: 0.5em;
  }
  .published > [part='status'],
  .received > [part='status'],
  .held > [part='status'],
  .queued > [part='status'] {
    font-weight: 600;
  }
  .published > [part='status']::before,
  .received > [part='status']::before {
    content: '✓ ' / '';
    --_leaf: ${leaf};
    color: ${successText};
  }
  .held > [part='status']::before,
  .queued > [part='status']::before {
    content: '◷ ' / '';
  }
  .warning > [part='status'] {
    color: ${tokens.error};
  }
  [part='own-words'] {
    unicode-bidi: plaintext;
    margin-block: 0.25em 0.75em;
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid ${tokens.rule};
    font: 1.0667em/1.5 ${tokens.fontSerif};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-block-size: 18em;
    overflow: auto;
  }
  [part='outcome-detail'] {
    padding-block-end: 0.25em;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block: 0.75em;
  }
  button,
  [part='sign-in'] {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid ${tint(55)};
    border-radius: 4px;
    background: none;
    color: inherit;
    font: 600 max(0.9375em, 15px) / 1.5 ${tokens.fontSans};
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  [part='sign-in']:hover {
    background: ${tint(8)};
  }
  [part='own-comment'] {
    border-block-start: 1px solid ${tokens.rule};
  }
  [part='own-comment'] > summary {
    padding-block: 0.5em;
    cursor: pointer;
  }
  [part='own-comment'] > :not(summary) {
    margin-inline-start: 1em;
  }
  [part='own-comment'] [part='actions'] {
    margin-block-end: 1em;
  }
  [part='reply'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block: 0.75em 1em;
  }
  [part='reply-to'] {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  [part='preview-bar'] {
    display: flex;
    align-items: start;
    block-size: 3em;
    padding-block-start: 0.75em;
    box-sizing: content-box;
  }
  [part='preview'] {
    margin-block: 0.25em 0.75em;
    padding: 0.25em 1em;
    border: 1px dashed ${tint(55)};
    border-radius: 4px;
    font: 1em/1.5 ${tokens.fontSerif};
    overflow-wrap: anywhere;
  }
  [part='preview'] p {
    margin-block: 0.625em;
  }
  [part='preview-name'] {
    font: 700 0.9375em/1.5 ${tokens.fontSans};
  }
  [part='preview-empty'] {
    color: ${tokens.soft};
  }
  .heard {
    ${visuallyHidden}
  }
`;
