/** Reading of JSON that may have any shape. No DOM. */

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands at a path of own properties, undefined where the path ends before. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const step of path) found = isObject(found) && Object.hasOwn(found, step) ? found[step as string] : undefined;
  return found;
}

/** The text at a path; empty where there is none. */
export function text(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** The array under a name; without one, `otherwise`, or an error that says what was expected. */
export function list(value: unknown, name: string, otherwise?: unknown[]): unknown[] {
  const found = at(value, name);
  if (Array.isArray(found)) return found;
  if (otherwise) return otherwise;
  throw new TypeError(`an array "${name}" is expected`);
}
