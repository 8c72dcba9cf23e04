import { randomBytes } from "node:crypto";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { dueAt } from "#rules/working-time/due.ts";
import { OutsideWorkClock, type WorkClock } from "#rules/working-time/work-clock.ts";
import type { PastCase } from "#service/case-history/past-case.ts";
import { instantOf, localMoment } from "#service/hours/local-moment.ts";
import type { UnitClock } from "#service/hours/unit-clock.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import { type DatedStandard, standardOn } from "./standards-over-time.ts";

/** What the rows of a log are turned into cases with. */
export type PastGround = {
  readonly sourceId: string;
  readonly offsetMinutes: number;
  readonly law: LawData;
  readonly standards: ReadonlyMap<string, readonly DatedStandard[]>;
  readonly clocks: ReadonlyMap<string, UnitClock>;
  readonly employeeIds: ReadonlyMap<string, string>;
};

/** A row of a log as a case of this house: with its due time by the standard that held then and its open minutes. */
export function asPastCase(
  imported: ImportedCase,
  { caseId, number }: { caseId?: string; number: string },
  ground: PastGround,
): PastCase {
  const { serviceId, unitId, received, closed, outcome } = imported;
  const receivedAt = instantOf(received, ground.offsetMinutes);
  const standard = standardOn(ground.standards.get(serviceId) ?? [], received.slice(0, dayLength));
  const clock = ground.clocks.get(unitId);
  const officer = ground.employeeIds.get(imported.officerNip ?? "") ?? null;
  const closedAt = closed === null ? null : instantOf(closed, ground.offsetMinutes);
  return {
    ...(caseId === undefined ? {} : { caseId }),
    source: { sourceId: ground.sourceId, reference: imported.reference },
    number,
    code: verificationCode(randomBytes(8)),
    ...{ serviceId, unitId, standardVersion: standard?.version ?? 1 },
    ...{ receivedAt, waitedMinutes: imported.waitedMinutes, applicantName: null, enteredBy: null },
    ...{ papers: [], pauses: [] },
    steps: closedAt
      ? []
      : [{ code: standard?.firstStep ?? "", employeeId: null, beganAt: receivedAt, endedAt: null }],
    dueAt: dueByLog(dueOf(receivedAt, standard, clock, ground.law), imported, standard, ground.offsetMinutes),
    end:
      closedAt === null || outcome === "open"
        ? { is: "open", stepCode: standard?.firstStep ?? "", assignedTo: officer, pausedSince: null }
        : {
            ...{ is: "closed", outcome, closedAt, closedBy: officer },
            ...{ workedMinutes: minutesBetween(receivedAt, closedAt, clock), pausedMinutes: 0 },
            ...{ reason: "", pickedUpAt: null },
          },
  };
}

/** Null where nobody had given the counter hours. */
function minutesBetween(receivedAt: Date, closedAt: Date, clock: UnitClock | undefined): number | null {
  return clock?.knowsHoursOn(clock.dayOf(receivedAt)) ? clock.minutesBetween(receivedAt, closedAt) : null;
}

const dayLength = "2026-01-01".length;

/**
 * A log that knows days only is judged by days: what was done on its last day was done in time, and minutes are not
 * asked of it.
 */
function dueByLog(
  due: Date | null,
  { received, closed }: ImportedCase,
  standard: DatedStandard | undefined,
  offsetMinutes: number,
): Date | null {
  if (due === null) return null;
  if (received.endsWith("T00:00") && standard?.time?.unit === "minute") return null;
  if (!closed?.endsWith("T23:59")) return due;
  const dueDay = localMoment(due, offsetMinutes).slice(0, dayLength);
  return closed.slice(0, dayLength) === dueDay ? instantOf(closed, offsetMinutes) : due;
}

function dueOf(
  receivedAt: Date,
  standard: DatedStandard | undefined,
  clock: WorkClock | undefined,
  law: LawData,
): Date | null {
  if (!standard?.time || !clock) return null;
  try {
    return dueAt(receivedAt, standard.time, clock, lawOn(law, clock.dayOf(receivedAt))).value;
  } catch (error) {
    if (error instanceof OutsideWorkClock) return null; // a counter without hours promises nothing
    throw error;
  }
}
