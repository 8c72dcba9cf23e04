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

/** One `<xf>`: its opening tag, and whatever follows. */
type Style = { readonly tag: string; readonly rest: string };

/**
 * Adds to a styles part what marking needs: for a cell style the same with a red fill, or with none again. Every
 * style that was there keeps its number and its text.
 */
export class MarkStyles {
  readonly #xml: string;
  readonly #fills: XmlElement;
  readonly #fillTexts: string[];
  readonly #cellStyles: XmlElement;
  readonly #styles: Style[];
  readonly #styleCountBefore: number;
  readonly #made = new Map<string, number>();
  readonly #markFill: number;
  /** Whether an earlier round left its red in this workbook. */
  readonly wasMarked: boolean;

  constructor(xml: string) {
    this.#xml = xml;
    const parts = childElements(xml);
    this.#fills = named(parts, "fills");
    this.#cellStyles = named(parts, "cellXfs");
    this.#fillTexts = childElements(xml, this.#fills).map((fill) => xml.slice(fill.start, fill.end));
    this.#styles = childElements(xml, this.#cellStyles).map(({ start, contentStart, end }) => {
      return { tag: xml.slice(start, contentStart), rest: xml.slice(contentStart, end) };
    });
    this.#styleCountBefore = this.#styles.length;
    const known = this.#fillTexts.findIndex((fill) => fill.includes(`"${markColour}"`));
    this.wasMarked = known !== -1;
    this.#markFill = known === -1 ? this.#fillTexts.length : known;
  }

  /** The number of the style that is `style` with the red fill. */
  marked(style: number): number {
    return this.#withFill(style, this.#markFill);
  }

  /** The number of the style that is `style` without the red fill, when that is red already. */
  cleared(style: number): number {
    return this.#fillOf(style) === this.#markFill ? this.#withFill(style, 0) : style;
  }

  /** The styles part with the new styles in it. */
  xml(): string {
    const prefix = /^<([^\s:>/]*:)?/.exec(this.#xml.slice(this.#fills.start))?.[1] ?? "";
    const newStyles = this.#styles.slice(this.#styleCountBefore).map(({ tag, rest }) => tag + rest);
    const newFills = this.#markFill === this.#fillTexts.length ? [markFill(prefix)] : [];
    return applyEdits(this.#xml, [
      ...this.#grown(this.#fills, newFills, this.#fillTexts.length + newFills.length),
      ...this.#grown(this.#cellStyles, newStyles, this.#styles.length),
    ]);
  }

  #withFill(style: number, fill: number): number {
    const key = `${style} ${fill}`;
    const known = this.#fillOf(style) === fill ? style : this.#made.get(key);
    if (known !== undefined) return known;
    const { tag, rest } = this.#style(style);
    const changed = withAttribute(withAttribute(tag, "fillId", String(fill)), "applyFill", "1");
    const made = this.#styles.push({ tag: changed, rest }) - 1;
    this.#made.set(key, made);
    return made;
  }

  #fillOf(style: number): number {
    return Number(attributeOf(this.#style(style).tag, "fillId") ?? 0);
  }

  /** Excel takes a style that is not there for the first one. */
  #style(style: number): Style {
    return this.#styles[style] ?? this.#styles[0] ?? { tag: "<xf/>", rest: "" };
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
