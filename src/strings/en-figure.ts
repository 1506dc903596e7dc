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
  /** The name of a strip of pictures that scrolls. */
  strip: 'Pictures',
};
