/** The words of trending lists: fetched with what reads feeds. */
export const trending = {
  /** Under a list that could not be refreshed; {age} is "5 minutes ago". */
  failed: 'Last updated {age}.',
  /** The same, where nobody knows how old the page's list is. */
  failedAtOnce: 'Could not be refreshed.',
  never: 'This list could not be loaded.',
  empty: 'Nothing is trending right now.',
  loading: 'Loading…',
  retry: 'Try again',
  /** {n} is short: "15K". */
  views: { one: '{n} view', other: '{n} views' },
  visitors: { one: '{n} reader', other: '{n} readers' },
  readers: { other: '{n} reading now' },
  /** How a story moved against the last answer, by places. */
  up: 'Up {n}',
  down: 'Down {n}',
  new: 'New',
  /** What a small chart shows. */
  trend: 'From {first} to {last}, at most {most}',
  /** Told to screen readers when a refresh changes the list. */
  moved: { one: '{n} story has changed place.', other: '{n} stories have changed places.' },
  /** The name of the tabs where the list has no heading, and of a list that has none. */
  lists: 'Lists',
  list: 'List {n}',
};
