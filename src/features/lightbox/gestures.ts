import { FIT, MOST, mostOf, swiped, within, zoomAt, type View } from './zoom.js';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** What the gestures are made on, and what they come to. */
export interface Stage {
  readonly element: HTMLElement;
  /** The picture that is shown, how wide it is in its own pixels, and the room it has. */
  current(): { image: HTMLElement; width: number; room: HTMLElement } | undefined;
  /** The pictures are dragged aside by so many pixels; 0 lets them go back. */
  drag(x: number, y: number): void;
  /** Back -1 or forth 1 on the screen, left to right. */
  swipe(direction: -1 | 1): void;
  close(): void;
  zoomed(scale: number): void;
}

const DOUBLE = 2.5;
const middle = (points: Point[]): { x: number; y: number } => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spread = ([a, b]: Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** Swipe, pinch, double tap and pan, for fingers, pens and mice alike. */
export class Gestures {
  #view: View = FIT;
  readonly #down = new Map<number, Point>();
  #start: Point | null = null;
  #axis: 'x' | 'y' | null = null;
  #tap: Point | null = null;
  #moved = false;
  /** A window that is turned or resized has other edges. */
  readonly #resize = new ResizeObserver(() => this.#set(this.#view));

  constructor(private readonly stage: Stage) {
    const { element } = stage;
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    element.addEventListener('pointercancel', this.#onUp);
    element.addEventListener('wheel', this.#onWheel, { passive: false });
    this.#resize.observe(element);
  }

  /** How many times larger than it fits the picture gets. */
  get most(): number {
    const shown = this.stage.current();
    return shown ? mostOf(shown.width, shown.image.offsetWidth) : MOST;
  }

  end(): void {
    this.#resize.disconnect();
  }

  reset(): void {
    this.#set(FIT);
  }

  /** What a double tap zooms to: a long picture fills its room. */
  get #double(): number {
    const { image, room } = this.stage.current()!;
    return Math.min(this.most, Math.max(DOUBLE, room.clientWidth / image.offsetWidth || 1, room.clientHeight / image.offsetHeight || 1));
  }

  /** By buttons and keys: about the middle. */
  zoom(by: number): void {
    this.#set(zoomAt(this.#view, this.#view.scale * by, 0, 0));
  }

  pan(x: number, y: number): void {
    this.#set({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y });
  }

  #set(view: View): void {
    const shown = this.stage.current();
    if (!shown) return void (this.#view = FIT);
    const { image, room } = shown;
    this.#view = within(
      view,
      { width: image.offsetWidth, height: image.offsetHeight },
      { width: room.clientWidth, height: room.clientHeight },
      this.most,
    );
    const { scale, x, y } = this.#view;
    image.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
    this.stage.zoomed(scale);
  }

  /** A point from the middle of the room. */
  #fromMiddle({ x, y }: { x: number; y: number }): [number, number] {
    const { left = 0, top = 0, width = 0, height = 0 } = this.stage.current()?.room.getBoundingClientRect() ?? {};
    return [x - left - width / 2, y - top - height / 2];
  }

  #point = ({ clientX: x, clientY: y, timeStamp: time }: PointerEvent): Point => ({ x, y, time });

  #onDown = (event: PointerEvent): void => {
    // Words can be selected and links followed.
    if (event.button || !(event.target as Element).closest('.view')) return;
    // What happens to the finger over the controls and outside the window is told, too.
    try {
      this.stage.element.setPointerCapture(event.pointerId);
    } catch {
      // A pointer that is gone by now cannot be held, and need not.
    }
    this.#down.set(event.pointerId, this.#point(event));
    if (this.#down.size === 1) {
      this.#start = this.#point(event);
      this.#axis = null;
      this.#moved = false;
    } else this.stage.drag(0, 0);
  };

  #onMove = (event: PointerEvent): void => {
    if (!this.#down.has(event.pointerId) || this.#down.size > 2) return;
    // A context menu keeps the end of the press that has opened it.
    if (event.pointerType === 'mouse' && !event.buttons) {
      this.#down.delete(event.pointerId);
      return this.stage.drag(0, 0);
    }
    const before = [...this.#down.values()];
    this.#down.set(event.pointerId, this.#point(event));
    const now = [...this.#down.values()];
    const [from, to] = [middle(before), middle(now)];
    if (now.length === 2) {
      this.#moved = true;
      this.#axis = null;
      const view = { ...this.#view, x: this.#view.x + to.x - from.x, y: this.#view.y + to.y - from.y };
      this.#set(zoomAt(view, view.scale * (spread(now) / spread(before) || 1), ...this.#fromMiddle(to)));
      return;
    }
    const [x, y] = [to.x - this.#start!.x, to.y - this.#start!.y];
    if (!this.#moved && Math.hypot(x, y) < 8) return;
    this.#moved = true;
    if (this.#view.scale > 1) this.pan(to.x - from.x, to.y - from.y);
    else {
      this.#axis ??= Math.abs(x) > Math.abs(y) ? 'x' : 'y';
      this.stage.drag(this.#axis === 'x' ? x : 0, this.#axis === 'y' ? Math.max(0, y) : 0);
    }
  };

  #onUp = (event: PointerEvent): void => {
    const start = this.#start;
    if (!this.#down.delete(event.pointerId) || this.#down.size) {
      // The finger that stays goes on from where it is.
      this.#start = [...this.#down.values()][0] ?? null;
      return;
    }
    if (event.type === 'pointercancel' || !start) return this.stage.drag(0, 0);
    const end = this.#point(event);
    if (!this.#moved) return this.#onTap(event, end);
    const time = Math.max(1, end.time - start.time);
    const axis = this.#axis;
    const distance = axis ? end[axis] - start[axis] : 0;
    const { clientWidth, clientHeight } = this.stage.element;
    const direction = swiped(distance, distance / time, axis === 'y' ? clientHeight : clientWidth);
    this.stage.drag(0, 0);
    if (axis === 'x' && direction) this.stage.swipe(direction);
    if (axis === 'y' && direction === -1) this.stage.close();
  };

  #onTap(event: PointerEvent, at: Point): void {
    const last = this.#tap;
    this.#tap = at;
    // The mouse is held by the stage: what lies under it is looked up.
    const onPicture = (this.stage.element.getRootNode() as ShadowRoot).elementFromPoint(at.x, at.y) === this.stage.current()?.image;
    if (last && at.time - last.time < 400 && Math.hypot(at.x - last.x, at.y - last.y) < 40) {
      this.#tap = null;
      this.#set(this.#view.scale > 1 ? FIT : zoomAt(FIT, this.#double, ...this.#fromMiddle(at)));
    } else if (!onPicture && event.pointerType === 'mouse') this.stage.close();
  }

  #onWheel = (event: WheelEvent): void => {
    if (!(event.target as Element).closest('.view')) return;
    event.preventDefault();
    // A pinch on a touchpad says that it is one by Ctrl.
    if (event.ctrlKey)
      this.#set(
        zoomAt(this.#view, this.#view.scale * Math.exp(-event.deltaY / 100), ...this.#fromMiddle({ x: event.clientX, y: event.clientY })),
      );
    else if (this.#view.scale > 1) this.pan(-event.deltaX, -event.deltaY);
  };
}
