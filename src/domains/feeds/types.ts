/** What feeds are made of, after cleaning. No DOM. */

/** What a count counts: times a story was opened, people who opened it, or people reading it now. */
export type CountKind = 'views' | 'visitors' | 'readers';

/** A picture of a story. */
export interface FeedImage {
  /** Absolute, http or https. */
  src: string;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
}

/** One story of a list. */
export interface FeedItem {
  /** Absolute, http or https. */
  url: string;
  /** Plain text, entities decoded, never empty. */
  title: string;
  image?: FeedImage;
  section?: string;
  /** ISO 8601: a day, or a moment in UTC. */
  published?: string;
  /** ISO 8601: a day, or a moment in UTC. */
  updated?: string;
  count?: number;
  countKind?: CountKind;
  /** How many there were, oldest first: at least two numbers. */
  series?: number[];
}

/** One list of a feed. */
export interface FeedList {
  /** What tells this list from others of the same feed, such as a section's name. */
  title?: string;
  items: FeedItem[];
}

/** An answer that was understood. */
export interface Feed {
  /** The name of the format it was read as. */
  format: string;
  /** One at least. */
  lists: FeedList[];
}

/** A story as a format finds it: anything may be missing or of any type. It is cleaned before it reaches the page. */
export interface RawItem {
  /** Relative URLs are resolved against the feed's. */
  url?: unknown;
  title?: unknown;
  /** Whether the title is HTML: tags are taken out of it. Entities are decoded anyway. */
  html?: boolean;
  /** What the story says, as HTML, or several of it: its first words are the title where there is none. */
  words?: unknown;
  /** A URL, or an object with `src`, `width` and `height`. */
  image?: unknown;
  section?: unknown;
  /** ISO 8601, RFC 822, or seconds or milliseconds since 1970; of an array, the first that is understood. */
  published?: unknown;
  updated?: unknown;
  count?: unknown;
  countKind?: CountKind;
  series?: unknown;
}

/** A list as a format finds it. */
export interface RawList {
  title?: unknown;
  items: Iterable<RawItem>;
}

/** What came back, read once for all formats. */
export interface FeedAnswer {
  /** The feed's absolute URL. */
  url: string;
  text: string;
  /** The parsed text, where it is JSON, as `JSON.parse` gives it: a format knows the shape of its own. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json?: any;
  /** The root element, where it is XML. */
  xml?: XmlElement;
  /** The title that the page's own links give a story, for feeds that know addresses alone. */
  titleOf?: (url: string) => string | undefined;
}

/** A format: how to know it and how to read it. `registerFeedFormat` takes one. */
export interface FeedFormat {
  /** What `format="…"` calls it. */
  name: string;
  /** Whether the answer is of this format. Not asked when the page names the format. */
  matches(answer: FeedAnswer): boolean;
  /** The stories in it, best first; several lists where the feed has several. May throw: that is a feed of another shape. */
  read(answer: FeedAnswer): Iterable<RawItem> | { lists: Iterable<RawList> };
}

/** An element of an XML answer; names are in lower case, with the prefixes that feeds usually have (`dc:`, `media:`, `atom:`). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text in it, CDATA and the text of its children too. */
  text: string;
  /** The address that relative ones in it are resolved against: that of `xml:base`, or the feed's. */
  base: string;
}
