import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { holdersOf } from "#organisation/index.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { written } from "#platform/procedures/written-number.ts";
import { checkDue } from "#rules/complaint-clock/complaint-clock.ts";
import { agencyClock } from "../agency-clock.ts";
import { keepAttachments, readAttachments } from "../attachment/keep-attachments.ts";
import { complaintsFull, complaintTooOften, complaintUnknown } from "../complaint.errors.ts";
import { complaintLimits, hidings, Kind, SomeWords, Words } from "../complaint.schema.ts";
import { nameConcerned } from "../desk/concerned.ts";
import { deskOf, namedAtDesk } from "../desk/named-at-desk.ts";
import { openWords, sealComplaint } from "../sealed/sealed-words.ts";
import { topUnit, touchComplaints } from "../touch-complaint.ts";
import { moveOn } from "../work-list.ts";
import { nextNumber } from "./next-number.ts";

const Attachment = z.file().min(1).max(complaintLimits.attachmentBytes).optional();

const Input = z.object({
  agencyId: written(z.number().int().positive()),
  kind: Kind,
  body: Words(complaintLimits.body),
  hope: SomeWords(complaintLimits.hope),
  /** Whom it is about, as the citizen calls them. */
  person: SomeWords(complaintLimits.person),
  unitId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  happenedOn: Day.optional(),
  hiding: z.enum(hidings),
  name: SomeWords(complaintLimits.name),
  contact: SomeWords(complaintLimits.contact),
  attachment1: Attachment,
  attachment2: Attachment,
  attachment3: Attachment,
  /** Of one drawing of the form: sent twice it is one complaint. */
  formKey: z.string().min(8).max(100).optional(),
});
type Input = z.output<typeof Input>;
type Receipt = { number: string; code: string };
type Facts = {
  earlier: Receipt | null;
  /** The form was sent before, with other words. */
  isFormUsed: boolean;
};

export const lodgeComplaint = command({
  name: "complaint.lodge",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/complaints",
    summary: "Complain, suggest, ask or thank; no account, with or without a name",
    tags: ["complaint"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ number: z.string(), code: z.string() }),
  answerIsSecret: true, // the code; and a receipt would keep a fingerprint of the name
  load: beforeDoor,
  may: () => true, // anybody may
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const complaintId = newId(now);
    const subject = { kind: "complaint", id: complaintId } as const;
    if (facts.earlier) {
      record({ kind: "complaint.sent-again", subject, facts: {}, isForAnybody: true });
      const { number, code } = facts.earlier;
      return { number, code };
    }
    const attachments = await readAttachments([input.attachment1, input.attachment2, input.attachment3]);
    const { clock, law, timeZone } = await agencyClock(deed, now);
    const due = checkDue(now, clock, law);
    const receipt = await keepComplaint(deed, complaintId, due.value);
    await sealComplaint(deed, { agencyId, complaintId }, saidIn(input), identityIn(input));
    await keepAttachments(deed, { agencyId, complaintId }, attachments);
    await moveOn(deed, complaintId, { stage: "check", dueAt: due.value });
    const unitId = input.unitId ?? (await topUnit(queries, agencyId)).unitId;
    await touchComplaints(deed, timeZone, [unitId], [now]);
    const desk = await deskOf(deed);
    const named = input.kind === "thanks" ? [] : namedAtDesk(desk, saidIn(input));
    await nameConcerned(deed, complaintId, named, null);
    const free = desk.handlers.filter((to) => !named.includes(to));
    await tellHandlers(deed, receipt.number, complaintId, { free, named });
    record({
      ...{ kind: "complaint.lodged", subject, because: due.because, isForAnybody: true },
      facts: { number: receipt.number, kind: input.kind, attachments: attachments.length },
    });
    return receipt;
  },
});

/** The pace comes before everything else: a flood costs one small statement each. */
async function beforeDoor(ground: Ground<Input>): Promise<Facts> {
  const { services, queries, agencyId, input, network, now } = ground;
  if (input.agencyId !== agencyId) throw complaintUnknown(); // never the caller's own in its place
  const seconds = await services.identity.strangers.take(`complaint ${agencyId}`, network);
  if (seconds > 0) throw complaintTooOften({ seconds });
  let isFormUsed = false;
  if (input.formKey) {
    // the same form twice at once: the second waits, and finds the first
    await sql`select pg_advisory_xact_lock(hashtextextended(${`complaint ${agencyId} ${input.formKey}`}, 0))`.execute(
      queries,
    );
    const earlier = await queries
      .selectFrom("complaint")
      .select(["complaint_id", "number", "code", "kind"])
      .where("agency_id", "=", agencyId)
      .where("form_key", "=", input.formKey)
      .executeTakeFirst();
    if (earlier && (await isSame(ground, earlier))) return { earlier, isFormUsed: true };
    isFormUsed = earlier !== undefined;
  }
  const { today } = await queries
    .selectFrom("complaint")
    .select((row) => row.fn.countAll<number>().as("today"))
    .where("agency_id", "=", agencyId)
    .where("channel", "=", "web")
    .where("received_at", ">", new Date(now.getTime() - dayMs))
    .executeTakeFirstOrThrow();
  if (today >= complaintLimits.aDay) throw complaintsFull();
  if (input.happenedOn && input.happenedOn > ground.today)
    throw invalid([{ path: "happenedOn", code: "complaint.future" }]);
  await expectKnown(ground);
  return { earlier: null, isFormUsed };
}

/** Whether it says what the first send of the same form said; other words are another matter, not to be lost. */
async function isSame(
  { queries, services, agencyId, input }: Ground<Input>,
  earlier: { complaint_id: string; kind: string },
): Promise<boolean> {
  const id = earlier.complaint_id;
  const said = (await openWords({ queries, services }, agencyId, [id])).get(id);
  const now = saidIn(input);
  return (
    earlier.kind === input.kind &&
    said?.body === now.body &&
    said.hope === now.hope &&
    said.person === now.person
  );
}

/** An office or a service that is not there is a fault of the form, not of the database. */
async function expectKnown({ queries, agencyId, input }: Ground<Input>): Promise<void> {
  const { unitId, serviceId } = input;
  const unit = unitId
    ? await queries
        .selectFrom("unit")
        .select("unit_id")
        .where("agency_id", "=", agencyId)
        .where("unit_id", "=", unitId)
        .executeTakeFirst()
    : true;
  if (!unit) throw invalid([{ path: "unitId", code: "input.format" }]);
  const service = serviceId
    ? await queries
        .selectFrom("service")
        .select("service_id")
        .where("agency_id", "=", agencyId)
        .where("service_id", "=", serviceId)
        .executeTakeFirst()
    : true;
  if (!service) throw invalid([{ path: "serviceId", code: "input.format" }]);
}

async function keepComplaint(
  { input, facts, queries, agencyId, now, today }: Deed<Input, Facts>,
  complaintId: string,
  checkDueAt: Date,
): Promise<Receipt> {
  const number = await nextNumber(queries, agencyId, Number(today.slice(0, 4)));
  const code = verificationCode(randomBytes(7));
  await queries
    .insertInto("complaint")
    .values({
      ...{
        agency_id: agencyId,
        complaint_id: complaintId,
        number,
        code,
        form_key: facts.isFormUsed ? null : (input.formKey ?? null),
      },
      ...{ kind: input.kind, channel: "web", hiding: input.hiding, happened_on: input.happenedOn ?? null },
      ...{ about_unit_id: input.unitId ?? null, about_service_id: input.serviceId ?? null },
      ...{ received_at: now, check_due_at: checkDueAt },
    })
    .execute();
  return { number, code };
}

function saidIn({ body, hope, person }: Input) {
  return { title: "", body, hope, person };
}

/** Whoever wants to be nameless is not written down, whatever stands in the fields. */
function identityIn({ hiding, name, contact }: Input) {
  return hiding === "nameless" || (!name && !contact) ? null : { name, contact };
}

async function tellHandlers(
  { queries, agencyId, today, notify, input }: Deed<Input, Facts>,
  number: string,
  complaintId: string,
  { free, named }: { free: readonly string[]; named: readonly string[] },
): Promise<void> {
  for (const to of free)
    notify({
      to,
      message: "notice.complaint.received",
      facts: { number, kind: input.kind },
      href: `/pengaduan/${complaintId}`,
    });
  // nobody at the desk may read it: who keeps the services sees to it that somebody can
  if (free.length === 0)
    for (const to of await holdersOf(queries, agencyId, "service-manager", today))
      if (!named.includes(to))
        notify({ to, message: "notice.complaint.nobody", facts: { number }, href: "/pelayanan" });
}

const dayMs = 24 * 60 * 60 * 1000; // not of the law: of a clock
