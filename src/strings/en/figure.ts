/** The words of figures: fetched with what a figure asks for. */
export const figure = {
  more: '… More',
  less: 'Less',
  moreOf: '… More of the caption',
  lessOf: 'Less of the caption',
  /** The button on a picture; {description} is its alt text. */
  enlarge: 'Enlarge picture: {description}',
  enlargePlain: 'Enlarge picture',
  /** The name of the dialog. */
  enlarged: 'Enlarged picture',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  /** Where the reader is: "3 of 12". */
  position: '{n} of {total}',
  /** Before a picture that is veiled for no stated reason. */
  sensitive: 'Sensitive picture',
  reveal: 'Show picture',
  veil: 'Hide picture',
  failed: 'The picture could not be loaded.',
  loading: 'Loading…',
  retry: 'Try again',
  load: 'Load picture',
  /** {size} is "350 kB". */
  loadSized: 'Load picture ({size})',
  /** The button on the picture of a player; {provider} is whose it is. */
  embed: 'Load from {provider}',
  embedNote: '{provider} then knows that you are here, and may keep something in your browser.',
  /** The name of a strip of pictures that scrolls. */
  strip: 'Pictures',
};
