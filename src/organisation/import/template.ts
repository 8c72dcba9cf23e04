import type { Table } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";

/** An empty list with the column heads that the import knows best, and one invented person to show the form. */
export function templateSheet(): Table {
  return {
    name: say("import.template.sheet"),
    columns: [
      { header: "NIP", type: "text", width: 22 },
      { header: "Nama", type: "text", width: 34 },
      { header: "Gol/Ruang", type: "text", width: 12 },
      { header: "TMT Golongan", type: "date", width: 14 },
      { header: "Jabatan", type: "text", width: 40 },
      { header: "Jenis Jabatan", type: "text", width: 24 },
      { header: "Unit Kerja", type: "text", width: 40 },
      { header: "NIP Atasan", type: "text", width: 22 },
      { header: "Status", type: "text", width: 10 },
      { header: "TMT Jabatan", type: "date", width: 14 },
      { header: "Email", type: "text", width: 34 },
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
