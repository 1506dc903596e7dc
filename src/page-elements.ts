/** What the page's script fetches: all elements, each defined in a turn of its own, what readers see first before the others. */
import { classes } from 'virtual:classes';
import { nextTurn } from './core/turns.js';

async function defineAll(): Promise<void> {
  for (const element of classes) {
    await nextTurn();
    element.define();
  }
}
void defineAll();
