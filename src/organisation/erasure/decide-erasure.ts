import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { erasureAppraisalFirst, erasureNotYet, erasureOwn } from "./erasure.errors.ts";
import { type ErasureRequest, erasureOutcomes, Reason, RequestId } from "./erasure.schema.ts";
import { isAppraisalErased } from "./order.ts";
import { expectWaiting, requestAtHand } from "./request-at-hand.ts";
import { erasableToday, leftOnOf } from "./standing.ts";
import { tellPerson } from "./tell.ts";

const Decide = z.object({ requestId: RequestId, outcome: z.enum(erasureOutcomes), reason: Reason });
type Decide = z.output<typeof Decide>;

/** Two people for each erasure: who asks and who decides. What is granted is carried out by a job, all or nothing. */
export const decideErasure = command({
  name: "erasure.decide",
  route: {
    method: "POST",
    path: "/erasure-requests/{requestId}/decision",
    summary: "Grant or refuse a request to erase, with the reason",
    tags: ["erasure"],
  },
  who: keepers,
  input: Decide,
  output: z.object({ requestId: RequestId, jobId: z.uuid().nullable() }),
  load: requestAtHand,
  may: () => true, // keepers decide on everybody's but their own, which is said in a sentence
  run: async (deed) => {
    const { facts: request, input, queries, agencyId, now, actor, record, queue } = deed;
    const { requestId, employeeId, category } = request;
    const { outcome, reason } = input;
    expectWaiting(request);
    expectNotOwn(deed, request);
    const because = outcome === "granted" ? await grounds(deed, request) : [];
    const jobId =
      outcome === "granted" ? await queue({ kind: "erasure.carry-out", data: { requestId } }) : null;
    const decided = {
      decided_by: actorOf(deed).employeeId,
      decided_at: now,
      acting_for: actor?.actingFor ?? null,
    };
    await queries
      .insertInto("erasure_decision")
      .values({
        ...{ agency_id: agencyId, request_id: requestId, outcome, reason, job_id: jobId },
        ...{ ...decided, because: JSON.stringify(because) },
      })
      .execute();
    const subject = { kind: "erasure", id: requestId };
    record({ kind: "erasure.decided", subject, about: employeeId, facts: { category, outcome }, because });
    tellPerson(deed, request, `notice.erasure.${outcome}`, { category });
    return { requestId, jobId };
  },
});

function expectNotOwn({ actor }: Deed<Decide, ErasureRequest>, request: ErasureRequest): void {
  const me = actor?.employeeId;
  if (request.employeeId === me || request.askedBy.employeeId === me) throw erasureOwn();
}

/** The law of today: since the asking somebody may have come back. */
async function grounds(deed: Deed<Decide, ErasureRequest>, { employeeId, category }: ErasureRequest) {
  const { value, because } = erasableToday(deed, await leftOnOf(deed, employeeId), category);
  if (value.state !== "now") throw erasureNotYet();
  if (category === "master" && !(await isAppraisalErased(deed.queries, deed.agencyId, employeeId)))
    throw erasureAppraisalFirst();
  return because;
}
