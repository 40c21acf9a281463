import { child, isOn, valueOf, type XmlElement } from '../xml/xml-tree.js';

export interface ListPlace {
  readonly listId: string | null;
  readonly level: number | null;
}

interface Style {
  readonly basedOn: string | null;
  readonly place: ListPlace | null;
  readonly hidden: boolean;
}

const longestChain = 20;

/** styles.xml: a paragraph may take its place in a list, or its being hidden, from its style or one that it is based on. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaultStyle: string | null;

  constructor(root: XmlElement | null) {
    let defaultStyle: string | null = null;
    for (const element of root?.children ?? []) {
      const id = element.attributes.get('styleId');
      if (element.name !== 'w:style' || id === undefined) continue;
      if (element.attributes.get('type') === 'paragraph' && element.attributes.get('default') === '1') {
        defaultStyle = id;
      }
      this.styles.set(id, {
        basedOn: valueOf(element, 'w:basedOn') ?? null,
        place: listPlace(child(element, 'w:pPr')),
        hidden: isOn(child(element, 'w:rPr'), 'w:vanish'),
      });
    }
    this.defaultStyle = defaultStyle;
  }

  /** The nearest place in a list along the chain, and the style that names it. */
  listPlace(styleId: string | undefined): (ListPlace & { readonly style: string }) | null {
    for (const [id, { place }] of this.chain(styleId)) {
      if (place !== null) return { ...place, style: id };
    }
    return null;
  }

  isHidden(styleId: string | undefined): boolean {
    return styleId !== undefined && this.chain(styleId).some(([, { hidden }]) => hidden);
  }

  private chain(styleId: string | undefined): (readonly [string, Style])[] {
    const found: (readonly [string, Style])[] = [];
    let id = styleId ?? this.defaultStyle;
    while (id !== null && found.length < longestChain) {
      const style = this.styles.get(id);
      if (style === undefined) break;
      found.push([id, style]);
      id = style.basedOn;
    }
    return found;
  }
}

export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const numbered = child(properties, 'w:numPr');
  if (numbered === undefined) return null;
  const level = Number.parseInt(valueOf(numbered, 'w:ilvl') ?? '', 10);
  return {
    listId: valueOf(numbered, 'w:numId') ?? null,
    level: Number.isSafeInteger(level) ? level : null,
  };
}
