const named = /^#(?:li-|div-)?comment-(.+)$/;

/** The id of the comment that the page's address names, if it names one. */
export function commentInAddress(document: Document): string | undefined {
  const { hash = '' } = document.location ?? {};
  try {
    return named.exec(decodeURIComponent(hash))?.[1];
  } catch {
    return named.exec(hash)?.[1];
  }
}

/** Whether something else of the page has that name: a form's field, say. */
export const isElsewhere = (document: Document, id: string, host: Element): boolean => {
  const found = document.getElementById(`comment-${id}`);
  return found !== null && !host.contains(found);
};
