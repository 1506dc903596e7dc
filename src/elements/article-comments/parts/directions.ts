const blocks = 'p, div, li, ul, ol, dl, dt, dd, blockquote, pre, table, caption, th, td, details, summary';
const directed = blocks.replace(/\w+/g, '$&[dir]');

/**
 * Gives each paragraph of a comment the direction of its own first letter, and what holds paragraphs that of the first of
 * them: a `dir` of auto does not look into elements that have one.
 */
export function setDirections(content: Element): void {
  for (const block of [...content.querySelectorAll<HTMLElement>(blocks)].reverse()) {
    if (block.dir) continue;
    const first = block.querySelector(directed);
    block.dir = first ? directionOf(first) : 'auto';
  }
}

function directionOf(block: Element): string {
  try {
    return block.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}
