/** Kinds of what Intl makes for a language. Making one costs more than all that it writes for a comment or a row. */
type Kind = 'DateTimeFormat' | 'ListFormat' | 'NumberFormat' | 'PluralRules' | 'RelativeTimeFormat';

/** How many are kept: more than a page has languages and ways to write, few enough for a page that lives all day. */
const CACHE_SIZE = 50;
const made = new Map<string, unknown>();

/** Gives what Intl has for a language and these options, made once. */
export function intl<K extends Kind>(kind: K, language: string, options: ConstructorParameters<(typeof Intl)[K]>[1] = {}) {
  const key = [kind, language, JSON.stringify(options)].join();
  let format = made.get(key);
  if (!format) {
    if (made.size >= CACHE_SIZE) made.clear();
    const Make = Intl[kind] as new (language: string, options: object) => object;
    made.set(key, (format = new Make(language, options)));
  }
  return format as InstanceType<(typeof Intl)[K]>;
}
