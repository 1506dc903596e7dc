/** A name that robots fill in and no browser's autofill does. */
const NAME = 'subject';

/**
 * The field of `honeypot`: for robots that fill in whatever they find. It is not there for anybody else: not shown, not
 * focusable, not read out, and marked for password managers to leave alone. The server has to look at it.
 */
export function setTrap(form: HTMLFormElement, name: string | null, words: string): void {
  if (name === null || form.querySelector('[data-comment-trap]')) return;
  const document = form.ownerDocument;
  const [trap, label, input] = [document.createElement('p'), document.createElement('label'), document.createElement('input')];
  trap.setAttribute('data-comment-trap', '');
  trap.setAttribute('aria-hidden', 'true');
  label.textContent = words;
  input.name = name || NAME;
  input.tabIndex = -1;
  input.autocomplete = 'off';
  for (const ignored of ['data-1p-ignore', 'data-lpignore', 'data-bwignore']) input.setAttribute(ignored, 'true');
  input.setAttribute('data-form-type', 'other');
  label.append(input);
  trap.append(label);
  form.append(trap);
}

export const takeTrap = (form: HTMLFormElement): void => form.querySelector('[data-comment-trap]')?.remove();

/** The time of `least-time`: nobody is refused, what comes too quickly is sent a little later. */
export class LeastTime {
  #since = Infinity;

  constructor(private readonly host: Element) {}

  /** The reader has begun; words that were there by then were typed some other time. */
  begin(hadWords: boolean): void {
    this.#since = hadWords ? -Infinity : Math.min(this.#since, performance.now());
  }

  readonly rest = async (): Promise<void> => {
    const seconds = Number(this.host.getAttribute('least-time') ?? 0);
    const since = this.#since === Infinity ? performance.now() : this.#since;
    const left = Math.min(seconds, 10) * 1000 - (performance.now() - since);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    this.#since = -Infinity;
  };
}
