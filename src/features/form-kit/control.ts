/** What a reader fills in. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether a control is drawn; one that a page has hidden cannot be mended. */
export const isSeen = (control: Element): boolean => control.checkVisibility?.() ?? control.getClientRects().length > 0;
