import { expect } from 'chai';
import fc from 'fast-check';
import '../../../dist/define.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';

const colors = ['teal', 'navy', 'olive'];
const picture = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80" fill="${color}"/></svg>`)}`;
const article = `<article style="inline-size: 300px">${colors
  .map(
    (color) =>
      `<article-figure expandable><figure><img src="${picture(color)}" width="120" height="80" alt="${color}"></figure></article-figure>`,
  )
  .join('')}</article>`;

/** Moves in the history, heard before the dialog, which keeps its own from the page. */
const moves = new EventTarget();
addEventListener('popstate', () => moves.dispatchEvent(new Event('popstate')), true);

/** An entry of the history: the picture that is open there, and whether it was made by opening one, so that closing leaves it. */
interface Entry {
  picture: number | null;
  readonly made: boolean;
}
/** What a reader expects: entries from the article's own on, the one that is there, and the button that has the focus. */
interface Model {
  entries: Entry[];
  at: number;
  focus: number | null;
}
interface Page {
  readonly buttons: HTMLButtonElement[];
  /** How long the history is at the article's own entry. */
  readonly length: number;
  readonly errors: unknown[];
}
type Command = fc.AsyncCommand<Model, Page>;

const host = () => document.querySelector('.article-lightbox');
const inside = <T extends HTMLElement = HTMLElement>(selector: string) => host()?.shadowRoot!.querySelector<T>(selector);
const dialog = () => inside<HTMLDialogElement>('dialog');
const entryOf = ({ entries, at }: Model) => entries[at]!;
const fragmentOf = (model: Model) => {
  const { picture } = entryOf(model);
  return picture === null ? '' : `#picture-${picture + 1}`;
};
const pressKey = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

function add(model: Model, entry: Entry): void {
  model.entries = [...model.entries.slice(0, model.at + 1), entry];
  model.at++;
}
function close(model: Model): void {
  if (entryOf(model).made) model.at--;
  else entryOf(model).picture = null;
}
/** What stands in the address when everything asked for is done. A key can be quicker than that, the browser's buttons cannot. */
const arrived = (model: Model) => until(() => location.hash === fragmentOf(model));

/** A command; between two of them is a task, and no frame unless one is asked for. */
const command = (name: string, run: (model: Model, page: Page) => unknown, check: Command['check'] = () => true): Command => ({
  check,
  run: async (model, page) => {
    await run(model, page);
    await new Promise((resolve) => setTimeout(resolve));
  },
  toString: () => name,
});

const open = (index: number) =>
  command(`open ${index + 1}`, (model, { buttons }) => {
    // Behind a dialog nothing can be pressed.
    if (dialog()?.open) return;
    buttons[index]!.focus({ preventScroll: true });
    buttons[index]!.click();
    model.focus = index;
    if (entryOf(model).picture === null) add(model, { picture: index, made: true });
    else entryOf(model).picture = index;
  });

const follow = (index: number) =>
  command(
    `follow a link to ${index + 1}`,
    async (model) => {
      await arrived(model);
      const moved = oneEvent(moves, 'popstate');
      location.hash = `#picture-${index + 1}`;
      add(model, { picture: index, made: false });
      await moved;
    },
    (model) => entryOf(model).picture === null,
  );

const turn = (key: string, by: number) =>
  command(key, (model) => {
    const entry = entryOf(model);
    if (!dialog()?.open) return;
    pressKey(dialog()!, key);
    if (entry.picture !== null) entry.picture = Math.min(colors.length - 1, Math.max(0, entry.picture + by));
  });

const closeBy = (name: string, act: (dialog: HTMLDialogElement) => unknown) =>
  command(
    name,
    async (model) => {
      const there = dialog();
      if (!there?.open) return;
      await act(there);
      close(model);
    },
    (model) => entryOf(model).picture !== null,
  );

const escape = command(
  'Escape',
  (model) => {
    const there = dialog();
    pressKey(there ?? document.activeElement!, 'Escape');
    there?.dispatchEvent(new Event('cancel', { cancelable: true }));
    close(model);
  },
  (model) => entryOf(model).picture !== null,
);

const go = (name: string, by: 1 | -1) =>
  command(
    name,
    async (model) => {
      await arrived(model);
      const moved = oneEvent(moves, 'popstate');
      history.go(by);
      model.at += by;
      await moved;
    },
    ({ entries, at }) => Boolean(entries[at + by]),
  );

/** The page is what the reader expects, and stays so. */
async function expectSettled(model: Model, { buttons, length, errors }: Page): Promise<void> {
  const { picture } = entryOf(model);
  const state = () => ({
    picture: dialog()?.open ? inside<HTMLImageElement>('[part~=current]')?.alt : dialog() ? 'a dialog that is closed' : null,
    dialogs: document.querySelectorAll('.article-lightbox').length,
    fragment: location.hash,
    // Browsers keep fifty entries or more, and forget the first of them: of a history that long nothing is said.
    length: length > 30 ? null : history.length - length,
    marked: Boolean((history.state as { articlePicture?: boolean } | null)?.articlePicture),
    focus: picture === null ? buttons.findIndex((button) => (button.getRootNode() as ShadowRoot).activeElement === button) : null,
    named: buttons.filter(
      (button) => ((button.getRootNode() as ShadowRoot).host as HTMLElement).querySelector('img')!.style.viewTransitionName,
    ).length,
    errors: errors.map(String),
  });
  const expected: ReturnType<typeof state> = {
    picture: picture === null ? null : colors[picture]!,
    dialogs: picture === null ? 0 : 1,
    fragment: fragmentOf(model),
    length: length > 30 ? null : model.entries.length - 1,
    marked: entryOf(model).picture !== null && entryOf(model).made,
    focus: picture === null ? (model.focus ?? -1) : null,
    named: 0,
    errors: [],
  };
  const same = () => JSON.stringify(state()) === JSON.stringify(expected);
  await until(same).catch(() => {});
  for (let frames = 0; frames < 2; frames++) await nextFrame();
  expect(state()).to.deep.equal(expected);
}
/** Closes what is open and goes back to before the article's entry, for the next article. */
async function leave(model: Model): Promise<void> {
  if (entryOf(model).picture !== null) {
    inside('[part=close]')?.click();
    close(model);
  }
  await until(() => !host() && !location.hash).catch(() => {});
  const moved = oneEvent(moves, 'popstate');
  history.go(-model.at - 1);
  await moved.catch(() => {});
}
const wait = command('wait', expectSettled);
const frame = command('frame', nextFrame);
const back = go('Back', -1);
const forward = go('Forward', 1);
const right = turn('ArrowRight', 1);
const button = closeBy('close', () => inside('[part=close]')!.click());
const closedByBrowser = closeBy('closed by the browser', (there) => {
  const closed = oneEvent(there, 'close');
  there.close();
  return closed;
});

/** What readers have been seen to do, and what has gone wrong once. */
const known = [
  [open(0), back],
  [open(0), escape],
  [open(0), open(1), frame, back, forward],
  [open(0), wait, back, open(1), escape],
  [open(0), wait, right, escape, forward, back],
  [open(0), wait, button, follow(2), right, closedByBrowser],
  [follow(1), follow(1), escape, open(0), back, back, forward],
];

describe('enlarging, in any order and speed', function () {
  this.timeout(60_000);
  // As quick as it can be: what counts is that the change comes some frames after it is asked for.
  const quick = new CSSStyleSheet();
  quick.replaceSync('::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:1ms!important}');
  const errors: unknown[] = [];
  const end = new AbortController();
  before(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, quick];
    addEventListener('error', ({ message }) => errors.push(message), end);
    addEventListener('unhandledrejection', ({ reason }) => errors.push(reason), end);
  });
  after(() => {
    end.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== quick);
  });

  /** An article whose dialog has been fetched: on the way to it nothing is in the history yet. */
  async function mount(): Promise<HTMLButtonElement[]> {
    const figures = [...(await fixture(article)).querySelectorAll('article-figure')];
    const buttons = await until(() => {
      const found = figures.map((figure) => figure.shadowRoot?.querySelector<HTMLButtonElement>('[part=enlarge]:not([hidden])'));
      return found.every(Boolean) ? (found as HTMLButtonElement[]) : null;
    });
    buttons[0]!.click();
    await until(() => dialog()?.open);
    inside('[part=close]')!.click();
    await until(() => !host() && !location.hash);
    return buttons;
  }

  async function expectAsked(given: Iterable<Command>, buttons: HTMLButtonElement[]): Promise<void> {
    history.pushState({ article: 'own' }, '', location.pathname + location.search);
    for (const each of buttons) each.blur();
    const model: Model = { entries: [{ picture: null, made: false }], at: 0, focus: null };
    const page: Page = { buttons, length: history.length, errors };
    try {
      await fc.asyncModelRun(() => ({ model, real: page }), given);
      await expectSettled(model, page);
      if (model.at === 0) expect(history.state).to.deep.equal({ article: 'own' });
    } finally {
      errors.length = 0;
      await leave(model);
    }
  }

  for (const given of known)
    it(`ends with what was asked for last: ${given.join(', ')}`, async () => {
      await expectAsked(given, await mount());
    });

  it('ends with what was asked for last, whatever it was', async () => {
    const buttons = await mount();
    const indices = [...colors.keys()];
    const commands = fc.commands(
      [
        ...[open, follow].map((kind) => fc.constantFrom(...indices.map(kind))),
        fc.constantFrom(right, turn('ArrowLeft', -1), turn('End', Infinity)),
        ...[button, closedByBrowser, escape, back, forward, frame, wait].map((each) => fc.constant(each)),
      ],
      { maxCommands: 16, size: 'max' },
    );
    // A slow machine tries fewer.
    const end = performance.now() + 8000;
    await fc.assert(
      fc.asyncProperty(commands, async (given) => {
        if (performance.now() < end) await expectAsked(given, buttons);
      }),
      { numRuns: 15, includeErrorInReport: true },
    );
  });
});
