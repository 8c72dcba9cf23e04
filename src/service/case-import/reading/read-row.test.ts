import { expect, test } from "vitest";
import { rowReader } from "#service/sheet-import/reading/row-reader.ts";
import { noMapping } from "#service/sheet-import/sheet-import.schema.ts";
import { readCaseRow } from "./read-row.ts";

test("an officer is known by NIP, and by name where nobody else has it", () => {
  const nip = "198501012010011001";
  expect(officer("19850101 201001 1 001")).toEqual({ nip, codes: [] });
  expect(officer("Drs. Hendra Saputra, M.Si.")).toEqual({ nip, codes: [] });
  expect(officer("Sari")).toEqual({ nip: null, codes: ["case-import.officer-twice"] });
  expect(officer("Entah")).toEqual({ nip: null, codes: ["case-import.officer-unknown"] });
  expect(officer("1985")).toEqual({ nip: null, codes: ["case-import.nip-unreadable"] });
  expect(officer("")).toEqual({ nip: null, codes: [] });
});

const unitId = "00000000-0000-4000-8000-000000000001";
const officers = new Map([
  ["hendra saputra", "198501012010011001"],
  ["sari", null],
]);

function officer(written: string): { nip: string | null; codes: string[] } {
  const cells: Record<string, string> = {
    ...{ reference: "1", service: "Surat", received: "2026-03-02" },
    officer: written,
  };
  const mapping = { ...noMapping, unitId, services: { surat: unitId } };
  const reader = rowReader((field) => cells[field] ?? "", { mapping, now: "2026-03-10T09:00" });
  const { officerNip } = readCaseRow(officers, reader, 2);
  return { nip: officerNip, codes: reader.faults.map(({ code }) => code) };
}
