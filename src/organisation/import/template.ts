import type { Table } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { properHeadings } from "./import-columns.ts";

/** An empty list with the column heads that the import knows best, and one invented person to show the form. */
export function templateSheet(): Table {
  return {
    name: say("import.template.sheet"),
    columns: [
      { header: properHeadings.nip, type: "text", width: 22 },
      { header: properHeadings.name, type: "text", width: 34 },
      { header: properHeadings.grade, type: "text", width: 12 },
      { header: properHeadings.gradeSince, type: "date", width: 14 },
      { header: properHeadings.title, type: "text", width: 40 },
      { header: properHeadings.kind, type: "text", width: 24 },
      { header: properHeadings.unit, type: "text", width: 40 },
      { header: properHeadings.superior, type: "text", width: 22 },
      { header: properHeadings.status, type: "text", width: 10 },
      { header: properHeadings.since, type: "date", width: 14 },
      { header: properHeadings.email, type: "text", width: 34 },
    ],
    rows: [
      [
        "199105172015032001",
        "Ratna Contoh, A.Md.",
        "III/a",
        "2023-04-01",
        "Pengelola Layanan",
        "Pelaksana",
        "Seksi Pelayanan Umum",
        "",
        "PNS",
        "2022-01-03",
        "ratna@contoh.example",
      ],
    ],
  };
}
