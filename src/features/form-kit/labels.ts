import type { Control } from './control.js';

/** What a label says itself, without the controls that stand in it and what they say. */
function textOf(label: Element | null | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('select, textarea, button, datalist, output, script, style, [data-comment-note]').forEach((each) => each.remove());
  return copy?.textContent.trim() ?? '';
}

/** What the elements say that `aria-labelledby` names, else `aria-label`. */
function ariaName(element: Element | null): string {
  const ids = element?.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => textOf(element?.ownerDocument.getElementById(id))).join(' ');
  return named.trim() || (element?.getAttribute('aria-label') ?? '');
}

/** Names what radio buttons are a choice of, by the smallest box that is round all of them and has a name. */
function groupName(group: readonly Control[]): string {
  for (let box = group[0]?.parentElement; box && box.localName !== 'form'; box = box.parentElement) {
    if (!group.every((each) => box?.contains(each))) continue;
    const name = box.localName === 'fieldset' ? textOf(box.querySelector(':scope > legend')) : '';
    if (name || ariaName(box)) return name || ariaName(box);
  }
  return '';
}

/** Names a control as its page does: by its group, its label, or what stands in place of one. */
export function nameOf(control: Control, group: readonly Control[]): string {
  const label = [...(control.labels ?? [])].map(textOf).find(Boolean);
  const around = textOf(control.closest('label'));
  const others = ['title', 'placeholder', 'name'].map((name) => control.getAttribute(name));
  return (group.length > 1 && groupName(group)) || label || around || ariaName(control) || others.find(Boolean) || '';
}
