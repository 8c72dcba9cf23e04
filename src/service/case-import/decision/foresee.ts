import type { ImportedCase } from "../reading/imported-case.ts";
import { asPastCase, type PastGround } from "./as-past-case.ts";
import type { LogComparison } from "./compare.ts";
import type { Foreseen, ForeseenRow } from "./foreseen.schema.ts";

const rowsShown = 20; // enough to see whether columns are where they belong
const examplesMax = 5;

/** What would be written, in the file's order, and what it would mean here at once. */
export function foresee({ added, changed }: LogComparison, ground: PastGround, now: Date): Foreseen {
  const isOff = offDays(ground);
  const all = [
    ...added.map((one) => ({ one, isChange: false })),
    ...changed.map((one) => ({ one, isChange: true })),
  ].sort((a, b) => a.one.rowNumber - b.one.rowNumber);
  const foreseen = { rows: [] as ForeseenRow[], open: 0, late: 0, closedDays: 0 };
  const closedDayRows: number[] = [];
  for (const { one, isChange } of all) {
    const isLate = one.outcome === "open" && isOverdue(one, ground, now);
    const isClosedDay = isOff(one);
    if (one.outcome === "open") foreseen.open += 1;
    if (isLate) foreseen.late += 1;
    if (isClosedDay) foreseen.closedDays += 1;
    if (isClosedDay && closedDayRows.length < examplesMax) closedDayRows.push(one.rowNumber);
    if (foreseen.rows.length < rowsShown) foreseen.rows.push({ ...told(one), isChange, isLate, isClosedDay });
  }
  return { ...foreseen, closedDayRows };
}

function told({ rowNumber, reference, serviceId, unitId, received, closed, outcome }: ImportedCase) {
  return { rowNumber, reference, serviceId, unitId, received, closed, outcome };
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
