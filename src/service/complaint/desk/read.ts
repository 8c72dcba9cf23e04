import { z } from "zod";
import { peopleNamed, peopleOfUnit, peopleOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { checkOf, proposalsOf, routingsOf, unitsByName } from "../case-rows.ts";
import { complaintUnreadable } from "../complaint.errors.ts";
import {
  Category,
  ComplaintKey,
  complaintLimits,
  hidings,
  Kind,
  StageCode,
  Weight,
} from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { whyDue } from "../due-of.ts";
import { partsOf } from "../follow/parts-of.ts";
import { History } from "../history.schema.ts";
import { historyOf } from "../history.ts";
import { releasedText } from "../sealed/released-text.ts";
import { openIdentity, openWords } from "../sealed/sealed-words.ts";
import { StepShown } from "../step.schema.ts";
import { waitingSince, waitsSince } from "../wait.ts";
import { Around, hidingOf, laporOf, mergedHere, mergedInto, praiseOf, sendersOf } from "./case-around.ts";
import { mayDecide, whoDecides } from "./decide-appeal.ts";
import { mayHide } from "./hide.ts";
import { mayReveal } from "./reveal.ts";

type At = Pick<Ground<unknown>, "queries" | "agencyId" | "actor">;

const suggestedMax = 8;
const foundMax = 30; // of who is looked for by name
const staffMax = 200; // more than any office has
const Person = z.object({ employeeId: z.uuid(), name: z.string(), title: z.string(), unitName: z.string() });

export const CaseOnDesk = Around.extend({
  complaintId: z.uuid(),
  number: z.string(),
  /** Its number in SP4N-LAPOR!, where it came from there. */
  trackingId: z.string().nullable(),
  title: z.string(),
  kind: Kind,
  hiding: z.enum(hidings),
  body: z.string(),
  hope: z.string(),
  person: z.string(),
  happenedOn: z.string().nullable(),
  aboutUnitId: z.uuid().nullable(),
  receivedAt: z.date(),
  open: z
    .object({ stage: StageCode, unitId: z.uuid().nullable(), dueAt: z.date(), revision: z.int() })
    .nullable(),
  /** The complainant was asked then, and has not replied. */
  waitsSince: z.date().nullable(),
  because: z.array(StepShown),
  check: z
    .object({ category: Category, weight: Weight, officeText: z.string(), showsAttachments: z.boolean() })
    .nullable(),
  /** What an office could read: the words without what names the writer. */
  suggestedText: z.string(),
  routings: z.array(
    z.object({ ordinal: z.int(), unitName: z.string(), name: z.string(), note: z.string(), at: z.date() }),
  ),
  concerned: z.array(Person),
  suggested: z.array(Person),
  /** Of who did not ask to be hidden. */
  identity: z.object({ name: z.string(), contact: z.string() }).nullable(),
  mayReveal: z.boolean(),
  mayHide: z.boolean(),
  mayDecide: z.boolean(),
  /** Of an appeal that waits. */
  decider: z
    .union([
      z.object({ by: z.literal("head"), names: z.array(z.string()) }),
      z.object({ by: z.literal("above"), authority: z.string(), because: z.enum(["no-head", "concerned"]) }),
    ])
    .nullable(),
  /** What was split off from it. */
  parts: z.array(
    z.object({ complaintId: z.uuid(), number: z.string(), kind: Kind, stage: StageCode.nullable() }),
  ),
  aboutServiceName: z.string().nullable(),
  units: z.array(z.object({ unitId: z.uuid(), parentId: z.uuid().nullable(), name: z.string() })),
  history: History,
});
export type CaseOnDesk = z.output<typeof CaseOnDesk>;

export const readComplaint = query({
  name: "complaint.read",
  route: {
    method: "GET",
    path: "/complaints/{complaintId}",
    summary: "A complaint as its handler sees it; a hidden name is not in it",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({
    /** Whose name is looked for; left out, whom the complainant named. */
    person: z.string().trim().max(complaintLimits.person).optional(),
    /** Of which office people are offered to thank; left out, of the one that it is about. */
    staffOf: z.uuid().optional(),
  }),
  output: CaseOnDesk,
  run: async (ground) => {
    const { queries, agencyId, today, services } = ground;
    const complaint = await onDesk(ground);
    const { complaintId, open, hiding } = complaint;
    const said = (await openWords({ queries, services }, agencyId, [complaintId])).get(complaintId);
    if (!said) throw complaintUnreadable();
    const history = await historyOf(ground, complaintId);
    const check = await checkOf(ground, complaintId);
    const around = await agencyClock(ground, complaint.receivedAt);
    const waits = await waitsSince(ground, complaintId, complaint.receivedAt);
    const text = [said.title, said.body, said.hope].filter(Boolean).join("\n\n");
    const concerned = await peopleOnDay(queries, agencyId, complaint.concerned, today);
    const suggested = await suggestedFor(ground, complaint, said.person);
    return {
      ...{ ...said, complaintId, number: complaint.number, kind: complaint.kind, hiding },
      trackingId: complaint.trackingId,
      ...{ happenedOn: complaint.happenedOn, aboutUnitId: complaint.aboutUnitId },
      ...{ receivedAt: complaint.receivedAt, open, check, history },
      waitsSince: await waitingSince(ground, complaintId),
      because: [...whyDue(complaint, { weight: check?.weight ?? null, history, waits }, around)],
      suggestedText: await releasedText(ground, complaint, text),
      routings: await routingsOf(ground, complaintId),
      ...(await aroundOf(ground, complaintId)),
      ...{ concerned: [...concerned.values()].map(asPerson), suggested: suggested.map(asPerson) },
      identity: hiding === "named" ? await openIdentity(ground, { agencyId, complaintId }) : null,
      mayReveal: hiding === "hidden" && (await mayReveal(ground, complaint)),
      mayHide: await mayHide(ground, complaint),
      mayDecide: open?.stage === "appeal" && (await mayDecide(ground, complaint)),
      decider: open?.stage === "appeal" ? await whoDecides(ground, complaint) : null,
      parts: (await partsOf(ground, complaintId)).map(({ code: _, ...part }) => part),
      aboutServiceName: await serviceNamed(ground, complaint.aboutServiceId),
      units: await unitsByName(ground),
    };
  },
});

/** Who could be meant: by the name that is looked for, else by the one in the words; for thanks else the whole office. */
async function suggestedFor(
  { queries, agencyId, today, input }: Ground<{ person?: string | undefined; staffOf?: string | undefined }>,
  { kind, aboutUnitId }: ComplaintAtHand,
  named: string,
) {
  const text = input.person ?? named;
  const max = input.person === undefined ? suggestedMax : foundMax;
  const found = await peopleNamed(queries, agencyId, { text, day: today, max });
  const unitId = input.staffOf ?? aboutUnitId;
  if (found.length > 0 || kind !== "thanks" || unitId === null || input.person) return found;
  return peopleOfUnit(queries, agencyId, { unitId, day: today, max: staffMax });
}

async function aroundOf(at: At, complaintId: string): Promise<z.output<typeof Around>> {
  return {
    proposals: await proposalsOf(at, complaintId),
    senders: await sendersOf(at, complaintId),
    mergedHere: await mergedHere(at, complaintId),
    mergedInto: await mergedInto(at, complaintId),
    hidden: await hidingOf(at, complaintId),
    praise: await praiseOf(at, complaintId),
    lapor: await laporOf(at, complaintId),
  };
}

/** A service by the newest of its names. */
async function serviceNamed({ queries, agencyId }: At, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  const row = await queries
    .selectFrom("service_standard")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", serviceId)
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row?.name ?? null;
}

function asPerson(person: { employeeId: string; name: string; positionTitle: string; unitName: string }) {
  const { employeeId, name, positionTitle: title, unitName } = person;
  return { employeeId, name, title, unitName };
}
