// Styles that change with data, set through the object model: the page's content policy forbids style attributes.
import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

class Cssom extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssom stands in the tag itself');
  }

  override update(part: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof noChange {
    const { element } = part;
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
    }
    return noChange;
  }

  render(_styles: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }
}

/** `<div ${cssom({ height: '20px' })}>` */
export const cssom = directive(Cssom);
