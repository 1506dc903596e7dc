import { css } from 'lit';
import { size, updatedLabel } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/* Each time stands on a line of its own: whatever text is shown for it, longer or shorter, moves nothing. */
export const light = css`
  article-byline {
    display: block;
    font: ${size(15)} / 1.6 ${tokens.fontSans};
  }
  article-byline:lang(ar) {
    --_updated: 'حُدِّث ';
  }
  article-byline:lang(ja) {
    --_updated: '更新 ';
  }
  article-byline > [slot='author'] {
    unicode-bidi: isolate;
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }
  article-byline > [slot='author'][data-separator] {
    font-weight: inherit;
  }
  /* A space without width: the white space of the markup after it collapses into it, where the language writes none. */
  article-byline > [data-separator]:not(:empty)::after {
    content: ' ';
    font-size: 0;
  }
  article-byline > a[slot='author']:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  article-byline > time {
    display: block;
    inline-size: fit-content;
    font-size: ${size(14)};
    color: ${tokens.soft};
  }
  article-byline > time[slot='updated']::before {
    content: ${updatedLabel};
  }
  /* Kept in its place: what stands below must not move up. */
  article-byline:state(same-time) > time[slot='updated'] {
    visibility: hidden;
  }
`;

/*
 * Until the authors are joined, the room of what will join them is kept: the words of Intl.ListFormat, not shown, since a
 * style sheet cannot see whether the byline has words of its own. A language that is not here shifts by a word. Where
 * the server has joined them there is nothing to keep.
 */
export const pending = css`
  article-byline:not(:defined, :has(> [data-separator])) > [slot='author']:has(+ [slot='author'])::after {
    content: ' ';
    font-size: 0;
  }
  article-byline:not(:defined, :has(> [data-separator])) > [slot='author'] + [slot='author']::before {
    content: var(--_comma, ', ');
    font-weight: 400;
    visibility: hidden;
    white-space: pre-wrap;
  }
  article-byline:not(:defined, :has(> [data-separator])) > [slot='author'] + [slot='author']:not(:has(+ [slot='author']))::before {
    content: var(--_and, ' and ');
  }
  article-byline:not(:defined, :has(> [data-separator]))
    > [slot='author']
    + [slot='author']
    + [slot='author']:not(:has(+ [slot='author']))::before {
    content: var(--_and-last, var(--_and, ' and '));
  }
  article-byline:lang(cs) {
    --_and: ' a ';
  }
  article-byline:lang(tr) {
    --_and: ' ve ';
  }
  article-byline:lang(de) {
    --_and: ' und ';
  }
  article-byline:is(:lang(it), :lang(pt)) {
    --_and: ' e ';
  }
  article-byline:lang(es) {
    --_and: ' y ';
  }
  article-byline:is(:lang(ca), :lang(hr), :lang(pl)) {
    --_and: ' i ';
  }
  article-byline:lang(sv) {
    --_and: ' och ';
  }
  article-byline:is(:lang(da), :lang(nb), :lang(no)) {
    --_and: ' og ';
  }
  article-byline:lang(fi) {
    --_and: ' ja ';
  }
  article-byline:lang(ar) {
    --_and: ' و';
    --_comma: ' و';
  }
  article-byline:is(:lang(bg), :lang(ru)) {
    --_and: ' и ';
  }
  article-byline:lang(hu) {
    --_and: ' és ';
  }
  article-byline:lang(uk) {
    --_and: ' і ';
  }
  article-byline:lang(fr) {
    --_and: ' et ';
  }
  article-byline:lang(el) {
    --_and: ' και ';
  }
  article-byline:lang(he) {
    --_and: ' ו';
  }
  article-byline:lang(fa) {
    --_and: ' و ';
  }
  article-byline:lang(zh) {
    --_and: '和';
  }
  article-byline:lang(ur) {
    --_and: ' اور ';
  }
  article-byline:lang(hi) {
    --_and: ' और ';
  }
  article-byline:lang(ja) {
    --_and: '、';
  }
  article-byline:lang(ko) {
    --_and: ' 및 ';
  }
  article-byline:is(:lang(id), :lang(ms)) {
    --_and: ' dan ';
  }
  article-byline:lang(vi) {
    --_and: ' và ';
  }
  article-byline:lang(th) {
    --_and: 'และ';
    --_comma: ' ';
    --_and-last: ' และ';
  }
  article-byline:is(:lang(fa), :lang(ur)) {
    --_comma: '، ';
  }
  article-byline:lang(ro) {
    --_and: ' și ';
  }
  article-byline:lang(nl) {
    --_and: ' en ';
  }
  article-byline:is(:lang(ja), :lang(zh)) {
    --_comma: '、';
  }
  /* Before a name in another script; a style sheet knows it by its language alone. */
  article-byline:lang(he) > :not(:lang(he)) {
    --_and: ' ו-';
  }
  article-byline:lang(en) {
    --_and-last: ', and ';
  }
  article-byline:is(:lang(en-GB), :lang(en-AU), :lang(en-IE), :lang(en-IN), :lang(en-NZ), :lang(en-ZA)) {
    --_and-last: ' and ';
  }
`;

export const shadow = css`
  .time {
    display: grid;
    justify-content: start;
  }
  ::slotted(time),
  .time > span {
    grid-area: 1 / 1;
  }
  /* Eyes get the short words; ears, find-in-page and copying get the publisher's, once. */
  .shown ::slotted(time) {
    opacity: 0;
  }
  .time > span {
    font-size: ${size(14)};
    color: ${tokens.soft};
    user-select: none;
  }
  [part='updated-text']::before {
    content: ${updatedLabel};
  }
  :host(:state(same-time)) [part='updated-text'] {
    visibility: hidden;
  }
  @media print {
    .shown ::slotted(time) {
      opacity: 1;
    }
    .time > span {
      display: none;
    }
  }
`;
