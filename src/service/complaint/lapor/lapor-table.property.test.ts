import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
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
  text: words,
  unitName: fc.constantFrom(null, ...units),
  routedAt: fc.option(day),
  answer: words,
  answeredAt: fc.option(day),
});

test.each(["csv", "xlsx"] as const)(
  "what goes out to SP4N-LAPOR! as %s comes in as it was",
  async (format) => {
    const one = fc.uniqueArray(complaint, {
      selector: ({ reference }) => reference,
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(one, async (complaints) => {
        const sent = complaints.map(({ receivedAt, answeredAt, ...each }) => ({
          ...{ ...each, receivedAt },
          answeredAt: answeredAt && answeredAt < receivedAt ? receivedAt : answeredAt,
        }));
        const bytes = await new Response(
          sheetFormats[format].write(laporTable(sent, "Asia/Jakarta")),
        ).arrayBuffer();
        const sheet = await openLapor({ name: `lapor.${format}`, bytes: new Uint8Array(bytes) });
        const { rows, problems } = readLapor(sheet, {
          units: new Map(units.map((unit) => [plainHeading(unit), unit])),
          now: "2026-05-01T08:00",
        });
        expect(problems).toEqual([]);
        expect(
          rows.map(({ received, answer, ...row }) => ({ ...row, ...shownOf(received, answer) })),
        ).toEqual(
          sent.map(({ reference, kind, text, unitName, stage, ...row }) => {
            const isDone = row.answeredAt !== null && (stage === null || stage === "complainant");
            return {
              ...{ reference, kind, body: text, unitId: unitName, received: isoDay(row.receivedAt) },
              status: isDone ? "done" : stage === "check" ? "unchecked" : "going",
              answer: isDone && row.answeredAt ? `${isoDay(row.answeredAt)} ${row.answer}` : null,
            };
          }),
        );
      }),
      { numRuns: 60 },
    );
  },
);

/** Only days go out. */
function shownOf(received: string, answer: { body: string; at: string } | null) {
  return {
    received: received.slice(0, 10),
    answer: answer && `${answer.at.slice(0, 10)} ${answer.body}`,
  };
}

function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
