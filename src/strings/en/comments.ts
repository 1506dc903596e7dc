export const comments = {
  /** Over the list: how many comments the article has. */
  count: { one: '{n} comment', other: '{n} comments' },
  sort: 'Sort comments',
  oldest: 'Oldest first',
  newest: 'Newest first',
  loading: 'Loading comments…',
  more: 'Show more comments',
  all: 'Show all {n}',
  stop: 'Stop',
  /** Said after more have come. */
  shown: '{shown} of {total} shown',
  shownAll: 'All {total} shown',
  added: { one: '{n} new comment', other: '{n} new comments' },
  empty: 'No comments yet.',
  never: 'The comments could not be loaded.',
  failed: 'More comments could not be loaded.',
  retry: 'Try again',
  closed: 'Comments are closed.',
  gone: 'The comment you were looking for is not here.',

  anonymous: 'Anonymous',
  /** Over the reader's own comment, where the name is not kept. */
  you: 'You',
  reply: 'Reply',
  replyTo: 'Reply to {name}',
  inReplyTo: 'In reply to {name}',
  inReplyToMissing: 'In reply to a comment that is not here',
  picture: 'Picture',
  video: 'Video',
  audio: 'Sound recording',
  embedded: 'Embedded content',
  drawing: 'Drawing or formula that cannot be shown here',
  /** What is not shown, and its description: “Picture: a boat”. */
  mediaOf: '{kind}: {description}',
  held: 'Waiting for approval. Only you can see this.',
  received: 'Sent, and not in the list yet. Only you can see this.',
  unknown: 'It is not known whether this has arrived. Only you can see this.',
};
