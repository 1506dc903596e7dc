/** Rows that change places go there where readers can follow them. */

type Box = Pick<DOMRect, 'left' | 'top'>;

const rowsIn = (list: Element): Element[] => [...list.children].filter((row) => !(row as HTMLElement).hidden);

/** Remembers where the rows of a list stand, and gives what lets them go from there to where they stand then. */
export function followMoves(list: Element): () => void {
  const { defaultView } = list.ownerDocument;
  if (!defaultView || defaultView.matchMedia('(prefers-reduced-motion: reduce)').matches || !list.checkVisibility?.()) return () => {};
  const before = new Map<Element, Box>(rowsIn(list).map((row) => [row, row.getBoundingClientRect()]));
  return () => {
    for (const row of rowsIn(list)) {
      const from = before.get(row);
      const to = row.getBoundingClientRect();
      const [x, y] = from ? [from.left - to.left, from.top - to.top] : [0, 0];
      // A transform moves nothing else, and is no layout shift.
      if (x || y) row.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], { duration: 400, easing: 'ease-out' });
    }
  };
}
