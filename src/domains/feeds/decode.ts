/** From the bytes of an answer to its text. No DOM. */

/** The bytes as text: by their byte order mark, what HTTP says, what the XML declaration says, or as UTF-8. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const said = [
    /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? ''),
    /^[^<]{0,3}\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(start),
  ]
    .map((found) => found?.[1] ?? '')
    // What could be read as single bytes is no UTF-16, whatever it says.
    .filter((label) => label && !/^(utf|ucs|iso-10646-ucs)-?(16|32|2|4)/i.test(label));
  // No other encoding reads as UTF-8 by chance: where anybody says so it is tried first.
  const labels =
    start.startsWith('\xef\xbb\xbf') || said.some((label) => /^utf-?8$/i.test(label)) ? ['utf-8', ...said] : [...said, 'utf-8'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not of this encoding, or none that browsers know.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** UTF-16, told by its mark, or by the empty half of the first character. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : null;
}
