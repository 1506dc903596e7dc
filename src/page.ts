/** The one script of a page that uses all elements: each is defined in a turn of its own, what readers see first before the others. */
import { classes } from 'virtual:classes';
import { nextTurn } from './core/turns.js';

/** What a site can add to them: a comment server, a language. */
export { registerBackend } from './domains/comments/register.js';
export { registerStrings } from './core/localize.js';

async function defineAll(): Promise<void> {
  for (const element of classes) {
    await nextTurn();
    element.define();
  }
}
void defineAll();
