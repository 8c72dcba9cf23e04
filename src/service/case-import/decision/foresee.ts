import type { Foreseen, ForeseenRow } from "#service/sheet-import/foreseen.schema.ts";
import type { ForeseenAt } from "#service/sheet-import/import-noun.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import { asPastCase, type PastGround } from "./as-past-case.ts";
import type { LogComparison } from "./compare.ts";
import { pastGroundOf } from "./past-ground.ts";

const rowsShown = 20; // enough to see whether columns are where they belong
const examplesMax = 5;

/** What would be written, in the file's order, and what it would mean here at once. */
export async function foresee(at: ForeseenAt, { added, changed }: LogComparison): Promise<Foreseen> {
  const ground = await pastGroundOf(at, [...added, ...changed]);
  const isOff = offDays(ground);
  const all = [
    ...added.map((one) => ({ one, isChange: false })),
    ...changed.map((one) => ({ one, isChange: true })),
  ].sort((a, b) => a.one.rowNumber - b.one.rowNumber);
  const counts = { open: 0, late: 0, closedDays: 0 };
  const rows: ForeseenRow[] = [];
  const closedDayRows: number[] = [];
  for (const { one, isChange } of all) {
    const isLate = one.outcome === "open" && isOverdue(one, ground, at.now);
    const isClosedDay = isOff(one);
    if (one.outcome === "open") counts.open += 1;
    if (isLate) counts.late += 1;
    if (isClosedDay) counts.closedDays += 1;
    if (isClosedDay && closedDayRows.length < examplesMax) closedDayRows.push(one.rowNumber);
    if (rows.length < rowsShown) rows.push({ ...told(one), isChange, isLate, isClosedDay });
  }
  return { rows, groups: [], ...counts, closedDayRows };
}

function told({ rowNumber, reference, serviceId, unitId, received, closed, outcome }: ImportedCase) {
  return { rowNumber, reference, serviceId, unitId, received, closed, meaning: outcome };
}

function isOverdue(one: ImportedCase, ground: PastGround, now: Date): boolean {
  const { dueAt } = asPastCase(one, { number: "" }, ground);
  return dueAt !== null && dueAt < now;
}

/** Whether a case came in on a day without any open minute; of a counter without a clock nothing is said. */
function offDays({ clocks }: PastGround): (one: ImportedCase) => boolean {
  return ({ unitId, received }) => {
    const clock = clocks.get(unitId);
    return clock !== undefined && clock.spansOf(received.slice(0, "2026-01-01".length)).length === 0;
  };
}
