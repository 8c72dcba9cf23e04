import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";

/** Somebody of the example as the list of employees says it. */
export type Member = {
  readonly nip: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly headNip: string | null;
  /** Since when the position is held. */
  readonly since: string;
  /** 0 at the top. */
  readonly depth: number;
};

export type Roster = readonly Member[];

const columns = {
  nip: "NIP",
  name: "Nama Lengkap dan Gelar",
  title: "Jabatan",
  unit: "Unit Kerja",
  headNip: "NIP Atasan Langsung",
} as const;

/** The people of the file that the importer loads, so that who plays and who is there cannot differ. */
export async function readRoster(path: string): Promise<Roster> {
  const bytes = new Uint8Array(await readFile(path));
  const sheet = await readSheet({ name: basename(path), bytes });
  const place = (name: string) => sheet.columns.findIndex((column) => column.startsWith(name));
  const read = (cells: readonly unknown[], name: string) => String(cells[place(name)] ?? "").trim();
  const people = sheet.rows.map(({ cells }) => ({
    nip: read(cells, columns.nip),
    name: read(cells, columns.name),
    title: read(cells, columns.title),
    unit: read(cells, columns.unit),
    headNip: read(cells, columns.headNip) || null,
    since: read(cells, "TMT Jabatan"),
  }));
  const heads = new Map(people.map(({ nip, headNip }) => [nip, headNip]));
  return people.map((person) => ({ ...person, depth: depthOf(person.headNip, heads) }));
}

function depthOf(headNip: string | null, heads: ReadonlyMap<string, string | null>): number {
  return headNip === null ? 0 : 1 + depthOf(heads.get(headNip) ?? null, heads);
}

/** Whoever is in the roster with this NIP. */
export function member(roster: Roster, nip: string): Member {
  const found = roster.find((one) => one.nip === nip);
  if (!found) throw new Error(`nobody in the example has the NIP ${nip}`);
  return found;
}

/** The unit's place as people say it: "Kelurahan Komperta" for a section of it. */
export function placeOf({ unit }: Pick<Member, "unit">): string {
  const ward = unit.indexOf("Kelurahan ");
  return ward < 0 ? "Plaju" : unit.slice(ward);
}
