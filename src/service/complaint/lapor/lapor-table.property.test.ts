import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import type { ExportedRow } from "./exported-rows.ts";
import { laporKinds } from "./lapor-profile.ts";
import { laporTable } from "./lapor-table.ts";
import { openLapor, readLapor } from "./read-lapor.ts";

const units = ["Seksi Pelayanan Umum", "Kelurahan Plaju Ilir"];
const day = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 0, 5 + days, 3)));

/** As people write: any letters and signs, lines, and what a spreadsheet takes for a formula. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom("\n", "=1+1", "'", '"', ";", ", "),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

const complaint = fc.record({
  reference: fc.integer({ min: 1, max: 99_999 }).map((count) => `ADU-2026-${String(count).padStart(5, "0")}`),
  kind: fc.constantFrom(...laporKinds),
  receivedAt: day,
  stage: fc.constantFrom(null, "check", "route", "answer", "complainant"),
  category: fc.constantFrom(null, "time", "fee"),
  body: words,
  unitName: fc.constantFrom(null, ...units),
  answer: words,
});
type Sent = typeof complaint extends fc.Arbitrary<infer One> ? One : never;

/** Nothing else is known of it; what is done was answered on the day it came in. */
function exported({ body: _, answer, ...sent }: Sent): ExportedRow {
  const isDone = sent.stage === null;
  return {
    ...{
      ...sent,
      complaintId: sent.reference,
      number: sent.reference,
      answeredId: sent.reference,
      hiding: "named",
    },
    ...{
      outcome: isDone ? "settled" : null,
      reason: null,
      mainNumber: null,
      officeText: null,
      routedAt: null,
    },
    ...{ answer: isDone ? answer : null, answeredAt: isDone ? sent.receivedAt : null },
    ...{
      closedAt: isDone ? sent.receivedAt : null,
      laporStatus: null,
      routedOn: null,
      reply: null,
      repliedOn: null,
    },
    rating: null,
  };
}

test.each(["csv", "xlsx"] as const)(
  "what goes out to SP4N-LAPOR! as %s comes in as it was",
  async (format) => {
    const one = fc.uniqueArray(complaint, {
      selector: ({ reference }) => reference,
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(one, async (sent) => {
        const released = new Map(
          sent.map(({ reference, body, stage, answer }) => [
            reference,
            { title: "", body, answer: stage === null ? answer : "" },
          ]),
        );
        const table = laporTable(sent.map(exported), released, "Asia/Jakarta");
        const bytes = await new Response(sheetFormats[format].write(table)).arrayBuffer();
        const sheet = await openLapor({ name: `lapor.${format}`, bytes: new Uint8Array(bytes) });
        const { rows, problems } = readLapor(sheet, {
          units: new Map(units.map((unit) => [plainHeading(unit), unit])),
          now: "2026-05-01T08:00",
        });
        expect(problems).toEqual([]);
        expect(rows.map((row) => ({ ...row, received: row.received.slice(0, 10) }))).toMatchObject(
          sent.map(({ reference, kind, body, unitName, stage, category, ...row }) => ({
            ...{ reference, kind, body, unitId: unitName, category, received: isoDay(row.receivedAt) },
            status: stage === null ? "done" : stage === "check" ? "unchecked" : "going",
            answer: stage === null ? { body: row.answer } : null,
          })),
        );
      }),
      { numRuns: 60 },
    );
  },
);

function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
