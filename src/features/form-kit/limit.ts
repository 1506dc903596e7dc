/** What does not fit into a field with `maxlength` is left out by the browser, in silence. */

/** Where the text ends that can be kept of `words` when `length` code units fit: no sign is cut in two. */
function wholeSigns(words: string, length: number): number {
  if (typeof Intl.Segmenter === 'function') {
    // One by one: WebKit's `containing` names the sign before where one begins.
    for (const { index, segment } of new Intl.Segmenter().segment(words)) if (index + segment.length > length) return index;
    return length;
  }
  return /[\uD800-\uDBFF]/.test(words[length - 1] ?? '') ? length - 1 : length;
}

/** Signs that a key types one by one: that they are at the end, the counter says. */
const isTyped = ({ inputType }: InputEvent, words: string): boolean => inputType === 'insertText' && [...words].length < 2;

/** Takes away the part of a sign that was put in without its other part, as browsers cut that count code units. */
function mend(control: HTMLTextAreaElement, words: string, came: number): number {
  const whole = wholeSigns(words, came);
  const end = control.selectionEnd;
  if (whole === came || control.value.slice(end - came, end) !== words.slice(0, came)) return came;
  control.setRangeText('', end - came + whole, end, 'end');
  return whole;
}

/**
 * Compares what a reader puts in, by pasting, dropping, dictating or composing, with what has come of it. `told` gets the
 * words that are missing, and whether they were dropped: then they may be nowhere else by now.
 */
export function watchLimit(event: InputEvent | CompositionEvent, told: (lost: string, dropped: boolean) => void): void {
  const control = event.target;
  if (!(control instanceof HTMLTextAreaElement) || control.maxLength < 0) return;
  const { value, selectionStart, selectionEnd, maxLength } = control;
  const compare = (words: string, dropped: boolean): void => {
    // A drop goes where it falls, and takes the place of nothing.
    const stays = value.length - (dropped ? 0 : selectionEnd - selectionStart);
    const came = control.value.length - stays;
    if (event.defaultPrevented || stays + words.length <= maxLength || came < 0 || came > words.length) return;
    const kept = mend(control, words, came);
    if (kept < words.length) told(words.slice(kept), dropped);
  };
  if (event.type === 'compositionstart') {
    const ended = ({ data }: CompositionEvent): unknown => setTimeout(() => compare(data, false));
    control.addEventListener('compositionend', ended, { once: true });
    return;
  }
  const { inputType, data, dataTransfer } = event as InputEvent;
  const words = (data ?? dataTransfer?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
  if (!/^insert(From(Paste|Drop|Yank)|Text|ReplacementText)/.test(inputType) || isTyped(event as InputEvent, words)) return;
  setTimeout(() => compare(words, inputType === 'insertFromDrop'));
}
