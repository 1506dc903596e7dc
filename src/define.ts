/** Defines every element under its own name: the one script of a page that uses them all. */
import * as elements from './elements.js';

for (const element of Object.values(elements)) element.define();

/** What a site can add to them: a comment server, a language. */
export { registerBackend } from './domains/comments/register.js';
export { registerStrings } from './core/localize.js';
