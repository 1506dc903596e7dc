import type { BackendFactory } from './contract.js';

/** Shared by every copy of the library on a page. */
const key = Symbol.for('article-elements.backends');

export const registeredBackends = (): Map<string, BackendFactory> =>
  ((globalThis as Record<symbol, unknown>)[key] ??= new Map()) as Map<string, BackendFactory>;

/** Teaches the elements a server: `registerBackend('ours', (options) => ({ submit: … }))`, then `backend="ours"`. */
export function registerBackend(name: string, factory: BackendFactory): void {
  registeredBackends().set(name, factory);
}
