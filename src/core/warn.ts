const said = new Set<string>();

/** Set by a page that wants warnings elsewhere than on a local address, or none at all. */
declare global {
  var articleElementsDevelopment: boolean | undefined;
}

/** Whether the page runs on a developer's machine: a local address, a file, or `articleElementsDevelopment = true`. */
export function isDevelopment(): boolean {
  return (
    globalThis.articleElementsDevelopment ??
    /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.(localhost|local|test))?$/.test(globalThis.location?.hostname ?? 'none')
  );
}

/** Tells the author of a page, once a message and only in development, what the element did about their markup. */
export function warn(message: string, ...context: unknown[]): void {
  if (!isDevelopment() || said.has(message)) return;
  said.add(message);
  console.warn(`[article-elements] ${message}`, ...context);
}
