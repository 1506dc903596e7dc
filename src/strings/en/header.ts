/** The words of headers. */
export const header = {
  live: 'Live',
  breaking: 'Breaking',
};
