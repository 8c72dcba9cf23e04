import { damaged } from "./spreadsheets.errors.ts";
import {
  appendTo,
  applyEdits,
  attributeOf,
  childElements,
  withAttribute,
  type XmlElement,
} from "./xml-edit.ts";

/** A light red that no program's palette has, so that a later round finds its own marks again. */
export const markColour = "FFFFC2C2";

/**
 * Adds to a styles part what marking needs: for a cell style the same with a red fill, or with none again. Every
 * style that was there keeps its number and its text.
 */
export class MarkStyles {
  readonly #xml: string;
  readonly #fills: XmlElement;
  readonly #fillTexts: string[];
  readonly #cellStyles: XmlElement;
  readonly #styleTexts: string[];
  readonly #styleCountBefore: number;
  readonly #made = new Map<string, number>();
  readonly #markFill: number;

  constructor(xml: string) {
    this.#xml = xml;
    const parts = childElements(xml);
    this.#fills = named(parts, "fills");
    this.#cellStyles = named(parts, "cellXfs");
    this.#fillTexts = childElements(xml, this.#fills).map((fill) => xml.slice(fill.start, fill.end));
    this.#styleTexts = childElements(xml, this.#cellStyles).map((style) => xml.slice(style.start, style.end));
    this.#styleCountBefore = this.#styleTexts.length;
    const known = this.#fillTexts.findIndex((fill) => fill.includes(`"${markColour}"`));
    this.#markFill = known === -1 ? this.#fillTexts.length : known;
  }

  /** The number of the style that is `style` with the red fill. */
  marked(style: number): number {
    return this.#withFill(style, this.#markFill);
  }

  /** The number of the style that is `style` without the red fill of an earlier round. */
  cleared(style: number): number {
    const fill = attributeOf(openingTag(this.#textOf(style)), "fillId");
    return fill === String(this.#markFill) ? this.#withFill(style, 0) : style;
  }

  /** The styles part with the new styles in it. */
  xml(): string {
    const prefix = /^<([^\s:>/]*:)?/.exec(this.#xml.slice(this.#fills.start))?.[1] ?? "";
    const newStyles = this.#styleTexts.slice(this.#styleCountBefore);
    const newFills = this.#markFill === this.#fillTexts.length ? [markFill(prefix)] : [];
    return applyEdits(this.#xml, [
      ...this.#grown(this.#fills, newFills, this.#fillTexts.length + newFills.length),
      ...this.#grown(this.#cellStyles, newStyles, this.#styleTexts.length),
    ]);
  }

  #withFill(style: number, fill: number): number {
    const text = this.#textOf(style);
    const tag = openingTag(text);
    if (attributeOf(tag, "fillId") === String(fill)) return style;
    const key = `${style} ${fill}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const changed = withAttribute(withAttribute(tag, "fillId", String(fill)), "applyFill", "1");
    const made = this.#styleTexts.push(changed + text.slice(tag.length)) - 1;
    this.#made.set(key, made);
    return made;
  }

  /** Excel takes a style that is not there for the first one. */
  #textOf(style: number): string {
    return this.#styleTexts[style] ?? this.#styleTexts[0] ?? "<xf/>";
  }

  #grown(list: XmlElement, added: readonly string[], count: number) {
    const tag = this.#xml.slice(list.start, list.contentStart);
    if (added.length === 0 || tag.endsWith("/>")) return [];
    const counted = {
      start: list.start,
      end: list.contentStart,
      text: withAttribute(tag, "count", String(count)),
    };
    return [counted, appendTo(this.#xml, list, added.join(""))];
  }
}

function named(parts: readonly XmlElement[], name: string): XmlElement {
  const found = parts.find((part) => part.name === name);
  if (found === undefined || found.contentEnd === found.end) throw damaged({ part: "styles" });
  return found;
}

function openingTag(element: string): string {
  return /^<(?:"[^"]*"|'[^']*'|[^'">])*>/.exec(element)?.[0] ?? element;
}

function markFill(prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${markColour}"/>\
<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** The styles of a workbook that came without any. */
export const plainStyles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>\
</styleSheet>`;
