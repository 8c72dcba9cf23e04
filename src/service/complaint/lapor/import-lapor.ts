import { randomBytes } from "node:crypto";
import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { answerDue, appealUntil, checkDue, reopenUntil } from "#rules/complaint-clock/complaint-clock.ts";
import { lawOn } from "#rules/law.ts";
import { instantOf } from "#service/hours/local-moment.ts";
import { type AgencyClock, agencyClock } from "../agency-clock.ts";
import { nameConcerned } from "../desk/concerned.ts";
import { type Desk, deskOf, namedAtDesk } from "../desk/named-at-desk.ts";
import { nextNumber } from "../lodge/next-number.ts";
import { sealComplaint } from "../sealed/sealed-words.ts";
import { topUnit, touchComplaints } from "../touch-complaint.ts";
import { moveOn } from "../work-list.ts";
import { cellOf, type OpenedLapor, openedLapor } from "./lapor-file.ts";
import { laporLimits } from "./read-lapor.ts";
import type { LaporRow } from "./read-lapor-row.ts";

export const LaporInput = z.object({ file: z.file().min(1).max(laporLimits.bytes) });
type Input = z.output<typeof LaporInput>;
const toldMax = 30; // the marked workbook has them all

export const importLapor = command({
  name: "complaint.import-lapor",
  route: {
    method: "POST",
    path: "/complaint-imports",
    summary: "Take over complaints from a file of SP4N-LAPOR!; names are not read, a wrong cell stops it all",
    tags: ["complaint"],
  },
  who: ["complaint-handler"],
  input: LaporInput,
  output: z.object({ added: z.int(), done: z.int(), known: z.int() }),
  load: openedLapor,
  may: () => true, // `who` says it all: what comes in is the whole agency's
  run: async (deed) => {
    const { facts: read, queries, agencyId, record } = deed;
    if (read.problems.length > 0) throw wrongCells(read);
    const known = await knownReferences(deed);
    const fresh = read.rows.filter(({ reference }) => !known.has(reference));
    const { unitId: top } = await topUnit(queries, agencyId);
    const clocks = new Map<string, AgencyClock>();
    const desk = await deskOf(deed);
    for (const row of fresh) {
      const around = await clockOf(deed, row, clocks);
      await takeOver(deed, row, { top, desk, around });
    }
    const [units, moments] = [fresh.map((row) => row.unitId ?? top), fresh.flatMap(momentsOf(read))];
    const [first] = clocks.values();
    if (first) await touchComplaints(deed, first.timeZone, units, moments);
    const done = fresh.filter(({ answer }) => answer !== null).length;
    const counts = { added: fresh.length, done, known: read.rows.length - fresh.length };
    record({
      ...{ kind: "complaint.imported", subject: { kind: "agency", id: String(agencyId) } },
      facts: counts,
    });
    return counts;
  },
});

function wrongCells({ problems }: OpenedLapor) {
  const told = problems.slice(0, toldMax).map((problem) => ({
    ...{ path: "file", code: problem.code, facts: { ...problem.facts, cell: cellOf(problem) } },
  }));
  const count = { path: "file", code: "complaint-lapor.wrong", facts: { count: problems.length } };
  return invalid([count, ...told]);
}

/** A tracking id never comes twice; one that was exported from here is known by its own number. */
async function knownReferences({ facts, queries, agencyId }: Deed<Input, OpenedLapor>): Promise<Set<string>> {
  const wanted = facts.rows.map(({ reference }) => reference);
  if (wanted.length === 0) return new Set();
  const rows = await queries
    .selectFrom("complaint")
    .select(["number", "source_reference"])
    .where("agency_id", "=", agencyId)
    .where((row) => row.or([row("number", "in", wanted), row("source_reference", "in", wanted)]))
    .orderBy("number")
    .execute();
  return new Set(rows.flatMap((row) => [row.number, row.source_reference ?? row.number]));
}

/** The calendar around a year, and the law of the day on which it came in. */
async function clockOf(
  deed: Deed<Input, OpenedLapor>,
  { received }: LaporRow,
  clocks: Map<string, AgencyClock>,
): Promise<AgencyClock> {
  const year = received.slice(0, 4);
  const kept = clocks.get(year) ?? (await agencyClock(deed, instantOf(received, deed.facts.offsetMinutes)));
  clocks.set(year, kept);
  return { ...kept, law: lawOn(deed.services.law, received.slice(0, "2026-01-01".length)) };
}

function momentsOf({ offsetMinutes }: OpenedLapor) {
  return ({ received, answer }: LaporRow) =>
    [received, answer?.at ?? received].map((at) => instantOf(at, offsetMinutes));
}

type Place = { top: string; around: AgencyClock; desk: Desk };

async function takeOver(
  deed: Deed<Input, OpenedLapor>,
  row: LaporRow,
  { top, around, desk }: Place,
): Promise<void> {
  const { queries, agencyId, now, today, facts } = deed;
  const complaintId = newId(now);
  const receivedAt = instantOf(row.received, facts.offsetMinutes);
  const due = checkDue(receivedAt, around.clock, around.law).value;
  await queries
    .insertInto("complaint")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, kind: row.kind, channel: "lapor" },
      number: await nextNumber(queries, agencyId, Number(today.slice(0, 4))),
      ...{ code: verificationCode(randomBytes(7)), source_reference: row.reference, hiding: "nameless" },
      ...{ about_unit_id: row.unitId, received_at: receivedAt, check_due_at: due },
    })
    .execute();
  await sealComplaint(deed, { agencyId, complaintId }, { title: row.title, body: row.body }, null);
  const named = namedAtDesk(desk, { title: row.title, body: row.body, hope: "", person: "" });
  await nameConcerned(deed, complaintId, named, null);
  await keepLapor(deed, complaintId, row);
  if (row.answer === null) return moveOn(deed, complaintId, { stage: "check", dueAt: due });
  const unitId = row.unitId ?? top;
  await keepDone(deed, { complaintId, receivedAt, unitId, around, answer: row.answer });
}

/** What has no place of its own here, so that it goes out again as it came. */
async function keepLapor(
  { queries, agencyId, now }: Deed<Input, OpenedLapor>,
  complaintId: string,
  { status, category, routedOn, reply, rating }: LaporRow,
): Promise<void> {
  await queries
    .insertInto("complaint_lapor")
    .values({
      ...{ agency_id: agencyId, complaint_id: complaintId, status, category, rating, imported_at: now },
      ...{ routed_on: routedOn, reply: reply?.body ?? null, replied_on: reply?.on ?? null },
    })
    .execute();
}

type Done = {
  complaintId: string;
  receivedAt: Date;
  unitId: string;
  around: AgencyClock;
  answer: NonNullable<LaporRow["answer"]>;
};

/** Answered and closed over there; how much had to be looked into nobody says, so it counts as a plain one. */
async function keepDone(
  { queries, agencyId, facts }: Deed<Input, OpenedLapor>,
  { complaintId, receivedAt, unitId, around: { clock, law }, answer }: Done,
): Promise<void> {
  const sentAt = instantOf(answer.at, facts.offsetMinutes);
  const ids = { agency_id: agencyId, complaint_id: complaintId };
  await queries
    .insertInto("complaint_answer")
    .values({
      ...{ ...ids, ordinal: 1, unit_id: unitId, body: answer.body, sent_by: null, sent_at: sentAt },
      due_at: answerDue(receivedAt, "plain", clock, law).value,
      worked_minutes: clock.minutesBetween(receivedAt, sentAt),
      reopen_until: reopenUntil(sentAt, clock, law).value,
      appeal_until: appealUntil(sentAt, clock, law).value,
    })
    .execute();
  await queries
    .insertInto("complaint_closing")
    .values({ ...ids, outcome: "imported", closed_at: sentAt })
    .execute();
}
