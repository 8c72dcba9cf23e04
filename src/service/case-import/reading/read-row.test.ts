import { expect, test } from "vitest";
import { noMapping } from "../case-import.schema.ts";
import type { CaseField } from "../mapping/mapping.schema.ts";
import { type RowGround, readRow } from "./read-row.ts";

test("an officer is known by NIP, and by name where nobody else has it", () => {
  const { found, faults } = readRow(2, cells({ officer: "Drs. Hendra Saputra, M.Si." }), officerGround);
  expect([found?.officerNip, faults]).toEqual(["1", []]);
  expect(readRow(2, cells({ officer: "Sari" }), officerGround).faults).toMatchObject([
    { field: "officer", code: "case-import.officer-twice" },
  ]);
  expect(readRow(2, cells({ officer: "Entah" }), officerGround).faults).toMatchObject([
    { field: "officer", code: "case-import.officer-unknown" },
  ]);
});

const unitId = "00000000-0000-4000-8000-000000000001";
const officerGround: RowGround = {
  mapping: { ...noMapping, unitId, services: { surat: unitId } },
  now: "2026-03-10T09:00",
  officers: new Map([
    ["hendra saputra", "1"],
    ["sari", null],
  ]),
};

function cells(told: Partial<Record<CaseField, string>>) {
  const row: Partial<Record<CaseField, string>> = {
    reference: "1",
    service: "Surat",
    received: "2026-03-02",
    ...told,
  };
  return (field: CaseField) => row[field] ?? "";
}
