/** How a picture lies in its room: how many times larger than it fits, and how far off the middle, in pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const FIT: View = { scale: 1, x: 0, y: 0 };
/** How much larger any picture gets than it fits. */
export const MOST = 5;

/** How much larger than it fits a picture gets: a long one, or a very large one, as far as its own pixels. */
export const mostOf = (natural: number, shown: number): number => (shown > 0 ? Math.max(MOST, natural / shown) : MOST);

/** Zooms about a point, given from the middle of the room: what is under the finger stays there. */
export function zoomAt(view: View, scale: number, x: number, y: number): View {
  const by = scale / view.scale;
  return { scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by };
}

/** No smaller than it fits, and never farther than its edge can go: a picture narrower than its room stays in the middle. */
export function within(view: View, picture: Size, room: Size, most = MOST): View {
  const scale = Math.min(most, Math.max(1, view.scale));
  const { x, y } = scale === view.scale ? view : zoomAt(view, scale, 0, 0);
  const clamp = (value: number, side: 'width' | 'height'): number => {
    const most = Math.max(0, (picture[side] * scale - room[side]) / 2);
    return Math.min(most, Math.max(-most, value));
  };
  return { scale, x: clamp(x, 'width'), y: clamp(y, 'height') };
}

/** What a finger meant that went `distance` pixels at `speed` pixels a millisecond: back -1, forth 1, nothing 0. */
export function swiped(distance: number, speed: number, width: number): -1 | 0 | 1 {
  const meant =
    Math.abs(distance) > width / 3 || (Math.abs(distance) > 24 && Math.abs(speed) > 0.3 && Math.sign(speed) === Math.sign(distance));
  if (!meant) return 0;
  return distance < 0 ? 1 : -1;
}
