import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { type WorldPerson, worldPeople, worldPositions, worldUnits } from "#test/setup/world.people.ts";

export type Row = Record<string, string>;

const headers = ["NIP", "Nama", "Gol", "Jabatan", "Jenis Jabatan", "Unit Kerja", "NIP Atasan", "TMT Jabatan"];

/** The small district as its personnel office would list it: importing it changes nothing. */
export function worldRows(): Row[] {
  const people = Object.entries(worldPeople).filter(([key]) => key !== "auditor");
  return people.map(([key, { nip, name, grade }]) => {
    const position = worldPositions[key as Exclude<WorldPerson, "auditor">];
    return {
      NIP: nip,
      Nama: name,
      Gol: grade,
      Jabatan: position.title,
      "Jenis Jabatan": kinds[position.kind],
      "Unit Kerja": worldUnits[position.unit].name,
      "NIP Atasan": nipOfSuperior(position.above),
      "TMT Jabatan": "02-01-2024",
    };
  });
}

const kinds = {
  administrator: "Administrator",
  pengawas: "Pengawas",
  pelaksana: "Pelaksana",
  terampil: "Fungsional Terampil",
} as const;

/** The ward's head is missing, so the file names the head of the district, as offices do. */
function nipOfSuperior(above: keyof typeof worldPositions | null): string {
  if (above === null) return "";
  return worldPeople[above === "lurah" ? "camat" : (above as WorldPerson)].nip;
}

/** The rows as a CSV file. */
export async function csvOf(rows: readonly Row[], name = "pegawai.csv"): Promise<File> {
  const columns = headers.map((header) => ({ header, type: "text" as const }));
  const table = { name, columns, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
  return new File([await new Response(writeCsv(table)).bytes()], name);
}
