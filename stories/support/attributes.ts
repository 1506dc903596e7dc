import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

export type Attributes = Readonly<Record<string, unknown>>;

class AttributesDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands where an attribute would');
  }

  override update({ element }: ElementPart, [values]: [Attributes]): typeof noChange {
    for (const [name, value] of Object.entries(values)) {
      if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    return noChange;
  }

  override render(values: Attributes): typeof noChange {
    void values;
    return noChange;
  }
}

/** Sets what the controls say as attributes, the way a publisher's HTML does. Empty and false mean absent. */
export const attributes = directive(AttributesDirective);
