import { posix } from "node:path";
import { damaged } from "./spreadsheets.errors.ts";
import { decodeEntities, readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** One arrow from a part of the workbook to another; `type` is the last word of its URI ("worksheet"). */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** The part that holds the relationships of `part` ("" is the whole package). */
export function relationshipsPartOf(part: string): string {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, "_rels", `${base}.rels`);
}

/** The relationships of `part` to other parts of the package; links to the outside are left out, never followed. */
export async function readRelationships(zip: Zip, part: string): Promise<Relationship[]> {
  const entry = zip.find(relationshipsPartOf(part));
  if (entry === undefined) return [];
  const found: Relationship[] = [];
  await readXml(zip.unpack(entry), entry.name, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes();
      if (mode === "External") return;
      if (id === undefined || type === undefined || target === undefined) throw damaged({ part: entry.name });
      const path = resolveTarget(part, decodeEntities(target, entry.name));
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: path });
    },
  });
  return found;
}

/** A target is absolute in the package ("/xl/styles.xml") or relative to the folder of the part that names it. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith("/") ? target : posix.join("/", posix.dirname(from), target);
  return posix.normalize(path).slice(1);
}
