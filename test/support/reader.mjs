// What a reader does that the runner has no command for: the browser's own Back button, and fingers on the screen.

/** Each finger goes along its points; all come down together and leave together. */
const sources = (fingers) =>
  fingers.map(([first, ...others], index) => ({
    type: 'pointer',
    id: `finger${index}`,
    parameters: { pointerType: 'touch' },
    actions: [
      { type: 'pointerMove', duration: 0, ...first },
      { type: 'pointerDown', button: 0 },
      ...others.map((point) => ({ type: 'pointerMove', duration: 16, ...point })),
      { type: 'pointerUp', button: 0 },
    ],
  }));

/** Chromium has no protocol of that kind, but one of its own. */
async function touchChromium(page, fingers) {
  const session = await page.context().newCDPSession(page);
  const at = (step) => fingers.map((points, id) => ({ id, ...points[Math.min(step, points.length - 1)] }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step < Math.max(...fingers.map(({ length }) => length)); step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

async function touch(page, fingers) {
  if (page.touchActions) await page.touchActions(sources(fingers));
  else await touchChromium(page, fingers);
  return true;
}

async function back(page) {
  await (page.back ?? page.goBack).call(page);
  return true;
}

export const readerCommands = () => ({
  name: 'reader-commands',
  executeCommand({ command, payload, session }) {
    const act = { 'reader-touch': touch, 'reader-back': back }[command];
    return act?.(session.browser.getPage(session.id), payload);
  },
});
