/** The default words, one group an element. A translation has the same groups; what it leaves out stays English. */

export const header = {
  live: 'Live',
  breaking: 'Breaking',
};

export const figure = {
  more: '… More',
  less: 'Less',
  moreOf: '… More of the caption',
  lessOf: 'Less of the caption',
};

/** Fetched with the comment form, and so in a file of their own. */
export * from './en-comments.js';
