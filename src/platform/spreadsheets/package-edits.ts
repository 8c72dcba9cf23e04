import { posix } from "node:path";
import { type Relationship, readRelationships, relationshipsPartOf } from "./relationships.ts";
import { officeRelationships, packageRelationships, xmlDeclaration } from "./xlsx-parts.ts";
import { escapeXml, readXml } from "./xml.ts";
import { appendToRoot, applyEdits, attributeOf, childElements, rootPrefix } from "./xml-edit.ts";
import type { Zip } from "./zip.ts";
import { type PartToWrite, zipBytes } from "./zip-writing.ts";

const contentTypesPart = "[Content_Types].xml";

/** The parts of a workbook while it is changed: a part that nobody touched is taken over packed, byte for byte. */
export class PackageEdits {
  readonly #zip: Zip;
  /** By lower-case name: part names do not tell capitals apart. */
  readonly #changed = new Map<string, { name: string; xml: string }>();

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  /** The text of an XML part as it stands now, found to be well-formed; undefined when there is none of that name. */
  async text(part: string): Promise<string | undefined> {
    const entry = this.#zip.find(part);
    const changed = this.#changed.get(part.toLowerCase());
    if (changed === undefined && entry) await readXml(this.#zip.unpack(entry), entry.name, {});
    return changed?.xml ?? this.looseText(part);
  }

  /** The text of a part that is only something near to XML. */
  async looseText(part: string): Promise<string | undefined> {
    const entry = this.#zip.find(part);
    return entry && (await this.#zip.text(entry));
  }

  put(part: string, xml: string): void {
    this.#changed.set(part.toLowerCase(), { name: this.#zip.find(part)?.name ?? part, xml });
  }

  /** A name like "xl/comments3.xml" that no part has yet. */
  freeName(before: string, after: string): string {
    const isTaken = (name: string) =>
      this.#changed.has(name.toLowerCase()) || this.#zip.find(name) !== undefined;
    let number = 1;
    while (isTaken(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  /** The relationships of a part as the file had them. */
  relationships(part: string): Promise<Relationship[]> {
    return readRelationships(this.#zip, part);
  }

  /** Points from `part` to `target` and returns the new relationship's id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const name = relationshipsPartOf(part);
    const xml =
      (await this.text(name)) ?? `${xmlDeclaration}<Relationships xmlns="${packageRelationships}"/>`;
    const ids = new Set(childElements(xml).map((each) => attributeOf(xml.slice(each.start, each.end), "Id")));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const path = escapeXml(posix.relative(posix.dirname(part), target));
    const link = `<${rootPrefix(xml)}Relationship Id="rId${number}" Type="${officeRelationships}/${type}" Target="${path}"/>`;
    this.put(name, applyEdits(xml, [appendToRoot(xml, link)]));
    return `rId${number}`;
  }

  /** Says what kind of part `part` is, unless that is said already. */
  declare(part: string, contentType: string): Promise<void> {
    return this.#declare(`Override PartName="/${escapeXml(part)}"`, contentType);
  }

  /** Says what kind of parts all those with that ending are. */
  declareEnding(ending: string, contentType: string): Promise<void> {
    return this.#declare(`Default Extension="${ending}"`, contentType);
  }

  async #declare(what: string, contentType: string): Promise<void> {
    const xml = (await this.text(contentTypesPart)) ?? "";
    if (xml.toLowerCase().includes(what.toLowerCase())) return;
    const line = `<${rootPrefix(xml)}${what} ContentType="${contentType}"/>`;
    this.put(contentTypesPart, applyEdits(xml, [appendToRoot(xml, line)]));
  }

  /** The texts of all parts whose name has that ending. */
  async textsOf(ending: string): Promise<string[]> {
    const entries = this.#zip.entries.filter(({ name }) => name.toLowerCase().endsWith(ending));
    return Promise.all(entries.map((entry) => this.#zip.text(entry)));
  }

  /** The changed zip. */
  bytes(): Promise<Uint8Array> {
    return zipBytes(this.#parts());
  }

  *#parts(): Generator<PartToWrite, void> {
    for (const entry of this.#zip.entries) {
      const changed = this.#changed.get(entry.name.toLowerCase());
      if (changed) yield { name: entry.name, pieces: [changed.xml] };
      else if (entry.stored) yield { name: entry.name, pieces: this.#zip.unpack(entry) };
      else yield { ...entry, packed: this.#zip.packed(entry) };
    }
    for (const { name, xml } of this.#changed.values()) {
      if (this.#zip.find(name) === undefined) yield { name, pieces: [xml] };
    }
  }
}
