import type { CommentItem } from '../../../domains/comments/contract.js';
import type { OwnComment } from '../../../domains/comments/own-comments.js';
import { paragraphs } from '../../../domains/comments/preview-text.js';
import { fill } from '../../../core/words.js';
import { absoluteTime, parseTime } from '../../../core/time.js';
import { commentUrl, setLink, type CommentHtmlOptions } from '../../../features/comments-page/comment-copy.js';
import { setComment } from '../../../features/comments-page/comment-html.js';
import { fragmentUrl } from '../../../core/page-url.js';
import type { comments } from '../../../strings/en/comments.js';
import { setDirections } from './directions.js';

export type ThreadWords = typeof comments;

export interface WriterSettings {
  readonly document: Document;
  readonly words: ThreadWords;
  readonly language: string;
  /** The zone to show times in; the reader's own where there is none. */
  readonly timeZone: string | undefined;
  /** What the addresses in comments are relative to. */
  readonly base: string;
  /** Whether pictures of authors are fetched, from wherever the server says. */
  readonly avatars: boolean;
}

/** What `id` an element of the page has for a comment of the server's. */
export const elementId = (id: string): string => `comment-${id}`;

/**
 * Writes comments as elements: the structure and the classes are those that WordPress prints, so that a site's styles,
 * and ours, fit both. All that is foreign goes in as text, as a checked address, or through `setComment`.
 */
export class CommentWriter {
  readonly #model: HTMLLIElement;

  constructor(readonly settings: WriterSettings) {
    this.#model = this.#makeModel();
  }

  /** What all comments have, cloned for each: less than half the time of making each from nothing. */
  #makeModel(): HTMLLIElement {
    const { document, words } = this.settings;
    const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = '', ...children: Node[]): HTMLElementTagNameMap[K] => {
      const element = document.createElement(name);
      if (className) element.className = className;
      element.append(...children);
      return element;
    };
    const reply = make('button', 'comment-reply-button', document.createTextNode(words.reply));
    reply.type = 'button';
    const content = make('div', 'comment-content');
    content.dir = 'auto';
    const permalink = make('a', 'comment-permalink', make('time'));
    const meta = make('footer', 'comment-meta', make('b', 'fn'), document.createTextNode(' '), permalink);
    const article = make('article', 'comment-body', meta, content, reply);
    article.tabIndex = -1;
    return make('li', 'comment', article);
  }

  makeReplyButton(name: string): HTMLElement {
    const button = this.#model.querySelector('button')!.cloneNode(true) as HTMLElement;
    button.setAttribute('aria-label', fill(this.settings.words.replyTo, { name }));
    return button;
  }

  write(item: CommentItem): HTMLLIElement {
    const { words } = this.settings;
    const comment = this.#model.cloneNode(true) as HTMLLIElement;
    comment.id = elementId(item.id);
    const article = comment.firstElementChild as HTMLElement;
    const [meta, content, reply] = [...article.children] as [HTMLElement, HTMLElement, HTMLElement];
    const [name, permalink] = [...meta.children] as [HTMLElement, HTMLAnchorElement];
    const author = item.name.trim() || words.anonymous;
    // Absolute, or none: what readers type in a hurry would become a page of the site's own.
    const website = /^https?:/i.test(item.website ?? '') ? commentUrl(item.website, this.settings.base) : undefined;
    if (website) {
      name.append(this.#link(author, website));
    } else name.textContent = author;
    article.setAttribute('aria-label', author);
    reply.setAttribute('aria-label', fill(words.replyTo, { name: author }));
    this.#writeTime(permalink.firstElementChild as HTMLTimeElement, item.date);
    permalink.href = this.#address(item.id);
    this.#writeAvatar(article, meta, author, item.avatar);
    this.#writeBody(content, item);
    return comment;
  }

  /** A comment that only its author can see: no address, and nothing to answer. */
  writeOwn(own: OwnComment): HTMLLIElement {
    const { document, words, language } = this.settings;
    const comment = this.write({
      id: '',
      parentId: own.parentId,
      name: own.name || words.you,
      body: own.body,
      date: new Date(own.at).toISOString(),
      state: 'held',
    });
    comment.removeAttribute('id');
    comment.classList.add('comment-own');
    comment.lang = language;
    comment.querySelector('.comment-permalink')!.replaceWith(comment.querySelector('time')!);
    comment.querySelector('.comment-reply-button')!.remove();
    const mark = document.createElement('em');
    mark.className = 'comment-awaiting-moderation';
    mark.textContent = words[own.state];
    comment.querySelector('.comment-content')!.before(mark);
    return comment;
  }

  /** Says whom a comment answers, where its place does not. */
  writeParent(comment: Element, parentId: string, parentName: string | undefined): void {
    const { document, words } = this.settings;
    const line = comment.querySelector(':scope > article .comment-parent') ?? document.createElement('span');
    line.className = 'comment-parent';
    const text = parentName === undefined ? words.inReplyToMissing : fill(words.inReplyTo, { name: parentName });
    if (parentName === undefined) line.textContent = text;
    else {
      const link = document.createElement('a');
      link.href = this.#address(parentId);
      link.textContent = text;
      line.replaceChildren(link);
    }
    if (!line.parentNode) comment.querySelector(':scope > article .comment-meta')?.append(' ', line);
  }

  #address(id: string): string {
    return fragmentUrl(this.settings.document, `#${encodeURIComponent(elementId(id))}`);
  }

  #writeTime(time: HTMLTimeElement, date: string): void {
    const parsed = parseTime(date);
    if (!parsed) {
      // A link has to have words.
      time.replaceWith(String(date || '#').slice(0, 40));
      return;
    }
    time.dateTime = date;
    time.textContent = absoluteTime(parsed, this.settings.language, this.settings.timeZone);
  }

  /** The room is the same with a picture, before it comes, and without. */
  #writeAvatar(article: HTMLElement, meta: HTMLElement, author: string, avatar: string | undefined): void {
    const url = this.settings.avatars ? commentUrl(avatar, this.settings.base) : undefined;
    article.dataset['initial'] = initialOf(author);
    if (!url) return;
    const image = this.settings.document.createElement('img');
    image.className = 'avatar';
    image.alt = '';
    image.width = image.height = 40;
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    image.src = url;
    meta.prepend(image);
  }

  #link(text: string, url: string): HTMLAnchorElement {
    const link = this.settings.document.createElement('a');
    setLink(link, url);
    link.textContent = text;
    return link;
  }

  #writeBody(content: HTMLElement, { html, body = '' }: CommentItem): void {
    const { document, base, words } = this.settings;
    if (html !== undefined) {
      const describe: CommentHtmlOptions['describe'] = (kind, description) =>
        description ? fill(words.mediaOf, { kind: words[kind], description }) : words[kind];
      setComment(content, html, { base, describe });
      setDirections(content);
      return;
    }
    for (const lines of paragraphs(body)) {
      const paragraph = document.createElement('p');
      for (const [index, line] of lines.entries()) {
        // As servers print it; the line feed keeps words apart for who reads the text alone.
        if (index) paragraph.append(document.createElement('br'), '\n');
        for (const { text, href } of line) paragraph.append(href ? this.#link(text, href) : text);
      }
      content.append(paragraph);
    }
    setDirections(content);
  }
}

function initialOf(name: string): string {
  return [...name].find((sign) => /[\p{L}\p{N}]/u.test(sign))?.toLocaleUpperCase() ?? '';
}
