import type { BackendFactory } from './contract.js';
import { registeredBackends } from './register.js';

/** Each is fetched when a page first asks for it. */
const own: Record<string, BackendFactory> = {
  form: async (options) => (await import('./backends/form.js')).formBackend(options),
  wordpress: async (options) => (await import('./backends/wordpress.js')).wordpressBackend(options),
  'wordpress-rest': async (options) => (await import('./backends/wordpress-rest.js')).wordpressRestBackend(options),
  waline: async (options) => (await import('./backends/waline.js')).walineBackend(options),
  json: async (options) => (await import('./backends/json.js')).jsonBackend(options),
};

/** The factory of that name, one a site registered before one of ours. */
export function findBackend(name: string): BackendFactory | undefined {
  return registeredBackends().get(name) ?? (Object.hasOwn(own, name) ? own[name] : undefined);
}

/** The names a page can give, for a warning about one it cannot. */
export function backendNames(): string[] {
  return [...new Set([...Object.keys(own), ...registeredBackends().keys()])];
}
