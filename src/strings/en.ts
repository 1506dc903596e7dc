/** The default words, one group an element. A translation has the same groups; what it leaves out stays English. */

export const header = {
  live: 'Live',
  breaking: 'Breaking',
};

/** Fetched with what says them, and so in files of their own. */
export * from './en-comments.js';
export * from './en-figure.js';
export * from './en-trending.js';
