import type { Table } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { type ListRow, listCells, listColumns } from "./list-columns.ts";

const unit = "Unit Contoh";

/** A head and a member of an invented unit: it imports anywhere, whatever units and people there are. */
const people: readonly ListRow[] = [
  {
    nip: "198203172006041003",
    name: "Wahyu Contoh, S.Sos.",
    grade: "III/d",
    gradeSince: "2022-04-01",
    title: `Kepala ${unit}`,
    kind: "Pengawas",
    unit,
    status: "PNS",
    since: "2022-01-03",
    email: "wahyu@contoh.example",
  },
  {
    nip: "199105172015032001",
    name: "Ratna Contoh, A.Md.",
    grade: "III/a",
    gradeSince: "2023-04-01",
    title: "Pengelola Layanan",
    kind: "Pelaksana",
    unit,
    superior: "198203172006041003",
    status: "PNS",
    since: "2022-01-03",
    email: "ratna@contoh.example",
  },
];

/** An example list with the column heads that the import knows best, and two invented people to show the form. */
export function templateSheet(): Table {
  return { name: say("import.template.sheet"), columns: listColumns(), rows: people.map(listCells) };
}
