/** What the elements said to the author of the page while something was done. */
export async function warningsOf<T>(act: () => Promise<T> | T): Promise<{ warnings: string[]; value: T }> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  try {
    return { value: await act(), warnings };
  } finally {
    console.warn = warn;
  }
}
