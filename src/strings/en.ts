/** The default words, one group an element. A translation has the same groups; what it leaves out stays English. */

export const header = {
  live: 'Live',
  breaking: 'Breaking',
};

export const trending = {
  /** Under a list that could not be refreshed; {age} is "5 minutes ago". */
  failed: 'Could not be refreshed. Last updated {age}.',
  /** The same, where nobody knows how old the page's list is. */
  failedAtOnce: 'Could not be refreshed.',
  never: 'This list could not be loaded.',
  empty: 'Nothing is trending right now.',
  loading: 'Loading…',
  retry: 'Try again',
};

/** Fetched with what says them, and so in files of their own. */
export * from './en-comments.js';
export * from './en-figure.js';
