/** The reader's side of a test: keys, pointer, window and preferences, put back as they were after each test. */
import { emulateMedia, executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];

const userAgent = navigator.userAgent;
export const engine = userAgent.includes('Firefox') ? 'firefox' : userAgent.includes('Chrome') ? 'chromium' : 'webkit';

/** Presses a key, or a chord such as `Shift+Tab`. */
export async function press(chord: string): Promise<void> {
  const held = chord.split(/(?<=.)\+/);
  const last = held.pop()!;
  // Puppeteer knows the space bar by its letter only.
  const key = last === 'Space' ? ' ' : last;
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of held.reverse()) await sendKeys({ up });
}

export const type = (text: string): Promise<void> => sendKeys({ type: text });

const middle = (element: Element): [number, number] => {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Clicks with the mouse where a reader would see the element; what lies over it takes the click. */
export async function click(element: Element): Promise<void> {
  moved = true;
  await sendMouse({ type: 'click', position: middle(element) });
}

export async function hover(element: Element): Promise<void> {
  moved = true;
  await sendMouse({ type: 'move', position: middle(element) });
}

/** What two fingers do, as the browser would tell it: WebKit's driver has one pointer, and makes a mouse of that. */
function pinch(fingers: [number, number][][]): void {
  let target = document.elementFromPoint(...fingers[0]![0]!)!;
  for (let inner; (inner = target.shadowRoot?.elementFromPoint(...fingers[0]![0]!)); target = inner);
  const send = (type: string, step: number): void => {
    for (const [finger, points] of fingers.entries()) {
      const [clientX, clientY] = points.at(step)!;
      const isPrimary = finger === 0;
      const init = { pointerId: 100 + finger, pointerType: 'touch', isPrimary, clientX, clientY, bubbles: true, composed: true };
      target.dispatchEvent(new PointerEvent(type, init));
    }
  };
  send('pointerdown', 0);
  for (let step = 1; step < fingers[0]!.length; step++) send('pointermove', step);
  send('pointerup', -1);
}

/** Fingers on the screen, each along its points: `touch([[10, 10], [200, 10]])` is a swipe. */
export async function touch(...fingers: [number, number][][]): Promise<void> {
  if (engine === 'webkit' && fingers.length > 1) return pinch(fingers);
  await executeServerCommand(
    'reader-touch',
    fingers.map((points) => points.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }))),
  );
}

/** The browser's own Back button. */
export const back = (): Promise<unknown> => executeServerCommand('reader-back');

const size = { width: 800, height: 600 };
const plain = {
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
  media: 'screen',
};
let moved = false;
let resized = false;
let emulated = new Set<string>();

export async function viewport(width: number, height = size.height): Promise<void> {
  resized = true;
  await setViewport({ width, height });
}

/**
 * `colorScheme` and `reducedMotion` work in every engine; `contrast` not in Firefox, `forcedColors` and `media: 'print'`
 * not in WebKit, where the promise is rejected.
 */
export async function media(features: Partial<Record<keyof typeof plain, string>>): Promise<void> {
  await emulateMedia(features as Media);
  emulated = new Set([...emulated, ...Object.keys(features)]);
}

afterEach(async () => {
  if (resized) await setViewport(size);
  if (moved) await sendMouse({ type: 'move', position: [size.width - 1, size.height - 1] });
  if (emulated.size) await emulateMedia(Object.fromEntries(Object.entries(plain).filter(([name]) => emulated.has(name))) as Media);
  moved = resized = false;
  emulated = new Set();
});
