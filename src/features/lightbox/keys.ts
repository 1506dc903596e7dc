const PAN = 60;

/** What a key means in the dialog: turning by so many pictures, panning by pixels, zooming by so many steps, or none of these: whole again. */
export interface Action {
  readonly turn?: number;
  readonly pan?: readonly [number, number];
  readonly zoom?: 1 | -1;
}

/** What a key does; `end` is 1 where the next picture is on the right, -1 where it is on the left. */
export function actionOf(event: KeyboardEvent, end: 1 | -1, zoomed: boolean): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const actions: Record<string, Action> = {
    ArrowLeft: zoomed ? { pan: [PAN, 0] } : { turn: -end },
    ArrowRight: zoomed ? { pan: [-PAN, 0] } : { turn: end },
    ArrowUp: { pan: [0, PAN] },
    ArrowDown: { pan: [0, -PAN] },
    PageUp: { turn: -1 },
    PageDown: { turn: 1 },
    Home: { turn: -Infinity },
    End: { turn: Infinity },
    '+': { zoom: 1 },
    '=': { zoom: 1 },
    '-': { zoom: -1 },
    0: {},
  };
  return actions[event.key];
}
