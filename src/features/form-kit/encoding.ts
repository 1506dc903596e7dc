/**
 * Finds the encoding in which the browser posts a form: the first one that its `accept-charset` names, else the page's. What
 * is UTF-16 is posted in UTF-8.
 */
export function encodingOf(form: HTMLFormElement): string {
  const labels = (form.getAttribute('accept-charset') ?? '').split(/[\s,]+/).filter(Boolean);
  for (const label of [...labels, form.ownerDocument.characterSet])
    try {
      const { encoding } = new TextDecoder(label);
      return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
    } catch {
      // No encoding that a browser knows.
    }
  return 'utf-8';
}
