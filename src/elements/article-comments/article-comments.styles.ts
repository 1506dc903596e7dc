import { css } from 'lit';
import { containerWidth, focusHalo, focusRing, headings, visuallyHidden } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * Written for what WordPress prints, and what the element writes is the same: a list of comments, in each an article with
 * its meta, its content and the way to answer it. What is off screen is not laid out until a reader comes near, and can
 * still be found in the page: whole threads at a time, since browsers look after each such box at every step of the
 * scrolling, and boxes inside boxes would come a frame after one another. How far answers are set in depends on the room there is.
 */
export const light = css`
  article-comments {
    container: article-comments / inline-size;
    ${containerWidth}
    display: block;
  }
  /* A tag round every comment: the outermost is the one. */
  article-comments article-comments {
    display: contents;
  }
  article-comments > ${headings}, article-comments .comments-title {
    margin: 0;
    padding-block: 0.4em 0.5em;
    border-block-start: 3px solid ${tokens.accent};
    font: 700 1.25em/1.3 ${tokens.fontSerif};
  }
  article-comments :is(.comment-list, .commentlist, .children),
  article-comments > :is(ol, ul) {
    margin: 0;
    padding: 0;
    list-style: '';
  }
  /* Not a list item, whose number would be counted anew for each of thousands; no number is shown. */
  article-comments :is(.comment-list, .commentlist) > li,
  article-comments > :is(ol, ul) > li {
    display: block;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
    overflow-clip-margin: 0.5em;
    scroll-margin-block: 1em;
  }
  article-comments :is(.comment-list, .commentlist) > li:has(> .children),
  article-comments > :is(ol, ul) > li:has(> .children) {
    contain-intrinsic-block-size: auto 30em;
  }
  article-comments :is(.comment-list, .commentlist) > li + li,
  article-comments > :is(ol, ul) > li + li {
    border-block-start: 1px solid ${tokens.rule};
  }
  article-comments :is(.comment-body, li > article) {
    position: relative;
    padding-block: 1em;
    scroll-margin-block: 1em;
    font: 1.0625em/1.55 ${tokens.fontSerif};
    overflow-wrap: anywhere;
  }
  article-comments article .comment-body {
    font-size: inherit;
  }
  article-comments .comment-body {
    box-sizing: border-box;
    min-block-size: 72px;
    padding-inline-start: calc(var(--_picture, 40px) + 12px);
  }
  article-comments :is(.comment-body, li > article):focus {
    outline: none;
  }
  article-comments :is(.comment-body, li > article):focus-visible {
    outline: ${focusRing};
    outline-offset: -2px;
    box-shadow: inset ${focusHalo};
  }
  article-comments .comment-body .avatar {
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--_picture, 40px);
    block-size: var(--_picture, 40px);
    margin-block-start: 2px;
    border-radius: 50%;
    object-fit: cover;
    background: Canvas;
  }
  article-comments .comment-meta {
    font: 0.8824em/1.4 ${tokens.fontSans};
  }
  article-comments .comment-author {
    display: inline;
  }
  article-comments .comment-metadata {
    display: inline-block;
  }
  article-comments .says {
    ${visuallyHidden}
  }
  article-comments .comment-meta .fn {
    margin-inline-end: 0.5em;
    font-weight: 650;
    unicode-bidi: isolate;
  }
  article-comments .comment-meta a {
    color: inherit;
    text-decoration: none;
  }
  article-comments :is(.comment-meta a:hover, .comment-parent a) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  article-comments :is(.comment-metadata, .comment-permalink, .comment-parent, .comment-meta > time) {
    font-size: 0.8667em;
    color: ${tokens.soft};
  }
  /* As high as a finger needs. */
  article-comments :is(.comment-permalink, .comment-parent a, .comment-body > footer a) {
    display: inline-block;
    min-block-size: 24px;
    line-height: 24px;
  }
  /* Only where the place in the list does not say it. */
  article-comments .comment-parent {
    display: block;
  }
  article-comments .children .comment:not(.comment-beside) > .comment-body .comment-parent:has(a) {
    display: none;
  }
  article-comments .comment-content {
    margin-block-start: 0.25em;
  }
  article-comments .comment-content p {
    /* Printed in an article of the other direction. */
    unicode-bidi: plaintext;
    margin-block: 0.625em;
  }
  article-comments .comment-content blockquote {
    margin-block: 0.625em;
    margin-inline: 0;
    padding-inline-start: 0.875em;
    border-inline-start: 3px solid ${tokens.rule};
  }
  article-comments .comment-content :is(pre, table) {
    display: block;
    max-inline-size: 100%;
    overflow-x: auto;
  }
  article-comments .comment-content :is(pre, code) {
    font-size: 0.875em;
  }
  article-comments .comment-content > :first-child {
    margin-block-start: 0;
  }
  article-comments .comment-content > :last-child {
    margin-block-end: 0;
  }
  article-comments .comment-content a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  article-comments .comment-awaiting-moderation {
    display: block;
    margin-block: 0.25em 0.375em;
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid ${tokens.accent};
    font: 0.8235em/1.4 ${tokens.fontSans};
    color: ${tokens.soft};
  }
  article-comments :is(.comment-reply-button, .comment-reply-link) {
    display: inline-block;
    margin-block-start: 0.25em;
    padding: 0.375em 0;
    border: 0;
    background: none;
    color: ${tokens.soft};
    font: 600 0.8235em/1.3 ${tokens.fontSans};
    text-decoration: none;
    cursor: pointer;
  }
  article-comments :is(.comment-reply-button, .comment-reply-link):hover {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  article-comments .comment-reply-button:not(article-comments:state(replies) *) {
    display: none;
  }
  article-comments :is(a, .comment-reply-button):focus-visible {
    outline: ${focusRing};
    outline-offset: 2px;
    box-shadow: ${focusHalo};
  }
  /* Set in twice on a phone, with less of a picture; then the words say whom a comment answers. */
  article-comments li > .children {
    margin-inline-start: var(--_in, 0.5em);
    padding-inline-start: var(--_on, 0.75em);
    border-inline-start: 1px solid ${tokens.rule};
  }
  article-comments .children .children .children {
    --_in: 0em;
    --_on: 0em;
    border-inline-start: 0;
  }
  article-comments .children .comment-body {
    --_picture: 28px;
    padding-block: 0.75em;
  }
  article-comments .children .children .children .comment > .comment-body .comment-parent.comment-parent:has(a) {
    display: block;
  }
  @container article-comments (inline-size >= 34em) {
    article-comments li > .children {
      --_in: 1.25em;
      --_on: 1em;
    }
    article-comments .children .children .children {
      --_in: 0.5em;
      --_on: 0.75em;
      border-inline-start: 1px solid ${tokens.rule};
    }
    article-comments .children .comment-body {
      --_picture: 32px;
    }
    article-comments .children .children .children .comment:not(.comment-beside) > .comment-body .comment-parent.comment-parent:has(a) {
      display: none;
    }
  }
  article-comments .comment-body[data-new],
  article-comments li:target > .comment-body {
    --_new: color-mix(in srgb, ${tokens.accent} 9%, transparent);
    background: var(--_new);
    box-shadow: -0.5em 0 var(--_new);
  }
  /* Where a theme has its own area for comments, it dresses them: two looks would add up. An id makes this the stronger. */
  :is(.comments-area, #_)
    article-comments
    :is(.comments-title, .comment-list, .children, .comment-body, .comment-body :not(.comment-reply-button, [data-relative])) {
    all: revert-layer;
  }
  :is(.comments-area, #_) article-comments li + li {
    border: revert-layer;
  }
  @media (scripting: enabled) {
    /* The line over the list, and some of the list, before they are there. */
    article-comments[backend]:not(:state(listed), :state(settled), :has(li)) > ${headings} {
      margin-block-end: 2.2em;
    }
    article-comments[backend]:not(:state(settled), :has(li)) {
      min-block-size: 30em;
      overflow-anchor: none;
    }
  }
  @media print {
    article-comments :is(.comment-list, .commentlist) > li,
    article-comments > :is(ol, ul) > li {
      content-visibility: visible;
    }
    article-comments :is(.comment-body, li > article) {
      break-inside: avoid-page;
    }
    article-comments :is(.comment-reply-button, .comment-reply-link) {
      display: none !important;
    }
  }
`;
