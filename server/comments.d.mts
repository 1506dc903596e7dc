import type { IncomingMessage, ServerResponse } from 'node:http';

/** A comment that is there from the beginning. */
export interface SeedComment {
  name: string;
  body: string;
  /** ISO 8601 in UTC. */
  date: string;
  answers?: readonly SeedComment[];
}

export interface CommentServerOptions {
  /** The SQLite file; made if it is missing. */
  file: string;
  /** How many comments an address may post in how many seconds. */
  rate?: { posts: number; seconds: number };
  /** Whether a comment waits for a moderator: by default, one that says `holdme`. */
  isHeld?: (comment: { articleId: string; body: string; name: string; email: string }) => boolean;
  /** Whether an article takes no comments: by default, one whose id is `closed`. */
  isClosed?: (articleId: string) => boolean;
  /** Other origins that may read and post, each as `https://gazette.example`. */
  origins?: readonly string[];
  /** Comments to begin with, by article; an article that has some keeps those. */
  seed?: Readonly<Record<string, readonly SeedComment[]>>;
}

export interface CommentServer {
  /** To mount in any server of Node's. */
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Runs alone on this port, any free one by default; resolves to the address. */
  listen: (port?: number, host?: string) => Promise<string>;
  /** Ends the server and closes the file. */
  close: () => Promise<void>;
}

/** The embedded comment endpoint, with its store opened. */
export function createCommentServer(options: CommentServerOptions): CommentServer;
