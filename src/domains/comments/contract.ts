/**
 * What a comment server is to the elements: something that takes a draft and, if it can, lists comments. Nothing here or
 * in the backends knows a DOM, so all of it runs in plain Node, in a worker, in a test.
 */

/** The parts of a comment a reader fills in. */
export type Field = 'body' | 'name' | 'email' | 'website';

/**
 * Where a comment stands. `published`: it was seen in the list, or the server said so. `held`: a moderator has to look
 * first. `received`: the server has it and says no more than that.
 */
export type CommentState = 'published' | 'held' | 'received';

/** Why a comment was refused. The last three are trouble rather than a refusal: there the comment may have been stored. */
export type RefusalCode =
  | 'required'
  | 'invalid'
  | 'too-short'
  | 'too-long'
  | 'duplicate'
  | 'rate-limited'
  | 'closed'
  | 'login-required'
  | 'forbidden'
  | 'parent-gone'
  | 'not-found'
  | 'network'
  | 'unreadable'
  | 'server';

/** What a reader sends. */
export interface Draft {
  readonly body: string;
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
  /** The comment it answers. */
  readonly parentId?: string;
  /** Whether the reader has allowed name, email and website to be kept for the next time. */
  readonly remember?: boolean;
  /** Fields of the form that are none of the above: a captcha's token, a plug-in's field; a list where several have one name. */
  readonly extra?: Readonly<Record<string, string | readonly string[]>>;
}

/** A comment as the thread shows it. Ids are strings, whatever the server has. */
export interface CommentItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly website?: string;
  readonly avatar?: string;
  /** HTML from the server, not to be trusted; `body` is plain text instead. */
  readonly html?: string;
  readonly body?: string;
  /** ISO 8601 with a zone. */
  readonly date: string;
  readonly state: CommentState;
  /** Its permalink. */
  readonly url?: string;
}

/** A comment the server has. */
export interface Taken {
  readonly ok: true;
  readonly state: CommentState;
  readonly comment?: CommentItem;
}

/** A comment the server has not, or perhaps has not. */
export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The field to mend, where that is known. */
  readonly field?: Field;
  /** The server's own words, as plain text. */
  readonly message?: string;
  /** Seconds to wait before sending again. */
  readonly retryAfter?: number;
  /** Whether the comment may be stored all the same: then sending again may make it twice. */
  readonly maybeStored?: boolean;
}

export type SubmitResult = Taken | Refused;

/** The page's own form at the moment it was sent, as a browser would post it. */
export interface FormSnapshot {
  readonly action: string;
  readonly multipart: boolean;
  /** The encoding a browser posts it in, by its name in lower case; `utf-8` where it is left out. */
  readonly encoding?: string;
  readonly entries: readonly (readonly [string, string | File])[];
}

export interface SubmitOptions {
  readonly signal?: AbortSignal;
  /** Names this act of sending, the same again when it is repeated. */
  readonly key?: string;
  readonly form?: FormSnapshot;
}

export type Sort = 'oldest' | 'newest';

export interface ListOptions {
  /** From the page before. */
  readonly cursor?: string;
  /** How many comments, or threads where the server counts those. */
  readonly limit?: number;
  readonly sort?: Sort;
  readonly signal?: AbortSignal;
}

export interface CommentPage {
  /** Flat; a reply comes after the comment it answers, on the same page or an earlier one. */
  readonly items: readonly CommentItem[];
  readonly total?: number;
  readonly next?: string;
  /** False where the article takes no more comments. */
  readonly open?: boolean;
}

export interface CommentBackend {
  /** Whether `key` makes it safe to send the same again. */
  readonly idempotent?: boolean;
  /** Whether it can send this form to its address from this page at all; where not, the browser posts the form itself. */
  canSend?(form: FormSnapshot | undefined): boolean;
  /** Rejects only when aborted: every refusal is a value. */
  submit(draft: Draft, options?: SubmitOptions): Promise<SubmitResult>;
  /** Rejects when the list cannot be had. */
  list?(options?: ListOptions): Promise<CommentPage>;
}

export interface BackendOptions {
  /** The server's address, absolute; empty where the page gives none. */
  readonly endpoint: string;
  readonly articleId: string;
  /** The page the comments are on. */
  readonly pageUrl: string;
  /** What to fetch with; the platform's by default. */
  readonly fetch?: typeof fetch;
}

export type BackendFactory = (options: BackendOptions) => CommentBackend | Promise<CommentBackend>;
