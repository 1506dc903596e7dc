/** What the page's script fetches: all elements, each defined in a turn of its own, what readers see first before the others. */
import { classes } from 'virtual:classes';
import { nextTurn } from './core/turns.js';

/** For a second script on the page, which brings no code of its own to say so. */
export { warn } from './core/warn.js';

async function defineAll(): Promise<void> {
  for (const element of classes) {
    await nextTurn();
    element.define();
  }
}
void defineAll();
