/** Why a feed could not be had: */
export type FeedErrorCode =
  /** no answer: offline, refused, or not allowed by the other origin; */
  | 'network'
  /** no answer in time; */
  | 'timeout'
  /** an answer with an error status; */
  | 'http'
  /** the server asked for fewer requests (429, or 503 with Retry-After); */
  | 'rate-limited'
  /** more than a list could need; */
  | 'too-large'
  /** neither JSON nor XML, or only a part of it; */
  | 'unreadable'
  /** JSON or XML, but of no known format, or not of the format named. */
  | 'wrong-shape';

/** A feed that could not be had, with the reason in one word and in a sentence for developers. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    /** The HTTP status; 0 where there was none. */
    readonly status = 0,
    /** How many milliseconds the server asked to wait; 0 where it asked for nothing. */
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}
