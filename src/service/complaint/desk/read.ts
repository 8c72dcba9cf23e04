import { z } from "zod";
import { peopleNamed, peopleOnDay } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { checkOf, proposalOf, routingsOf, unitsByName } from "../case-rows.ts";
import { complaintUnreadable } from "../complaint.errors.ts";
import { Category, ComplaintKey, hidings, Kind, StageCode, Weight } from "../complaint.schema.ts";
import { onDesk } from "../complaint-at-hand.ts";
import { whyDue } from "../due-of.ts";
import { partsOf } from "../follow/parts-of.ts";
import { History } from "../history.schema.ts";
import { historyOf } from "../history.ts";
import { releasedText } from "../sealed/released-text.ts";
import { openIdentity, openWords } from "../sealed/sealed-words.ts";
import { StepShown } from "../step.schema.ts";
import { mayDecide, whoDecides } from "./decide-appeal.ts";
import { mayReveal } from "./reveal.ts";

const suggestedMax = 8;
const Person = z.object({ employeeId: z.uuid(), name: z.string(), title: z.string(), unitName: z.string() });

export const CaseOnDesk = z.object({
  complaintId: z.uuid(),
  number: z.string(),
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
  because: z.array(StepShown),
  check: z
    .object({ category: Category, weight: Weight, officeText: z.string(), showsAttachments: z.boolean() })
    .nullable(),
  /** What an office could read: the words without what names the writer. */
  suggestedText: z.string(),
  routings: z.array(
    z.object({ ordinal: z.int(), unitName: z.string(), name: z.string(), note: z.string(), at: z.date() }),
  ),
  proposal: z.string().nullable(),
  concerned: z.array(Person),
  suggested: z.array(Person),
  /** Of who did not ask to be hidden. */
  identity: z.object({ name: z.string(), contact: z.string() }).nullable(),
  mayReveal: z.boolean(),
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
  units: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
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
  input: ComplaintKey,
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
    const text = [said.body, said.hope].filter(Boolean).join("\n\n");
    const concerned = await peopleOnDay(queries, agencyId, complaint.concerned, today);
    const suggested = await peopleNamed(queries, agencyId, {
      ...{ text: said.person, day: today, max: suggestedMax },
    });
    return {
      ...{ ...said, complaintId, number: complaint.number, kind: complaint.kind, hiding },
      ...{ happenedOn: complaint.happenedOn, aboutUnitId: complaint.aboutUnitId },
      ...{ receivedAt: complaint.receivedAt, open, check, history },
      because: [...whyDue(complaint, { weight: check?.weight ?? null, history }, around)],
      suggestedText: await releasedText(ground, complaint, text),
      ...{ routings: await routingsOf(ground, complaintId), proposal: await proposalOf(ground, complaintId) },
      ...{ concerned: [...concerned.values()].map(asPerson), suggested: suggested.map(asPerson) },
      identity: hiding === "named" ? await openIdentity(ground, { agencyId, complaintId }) : null,
      mayReveal: hiding === "hidden" && (await mayReveal(ground, complaint)),
      mayDecide: open?.stage === "appeal" && (await mayDecide(ground, complaint)),
      decider: open?.stage === "appeal" ? await whoDecides(ground, complaint) : null,
      parts: (await partsOf(ground, complaintId)).map(({ code: _, ...part }) => part),
      units: await unitsByName(ground),
    };
  },
});

function asPerson(person: { employeeId: string; name: string; positionTitle: string; unitName: string }) {
  const { employeeId, name, positionTitle: title, unitName } = person;
  return { employeeId, name, title, unitName };
}
