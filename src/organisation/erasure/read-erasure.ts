import { z } from "zod";
import { isKeeper, isOffice } from "#organisation/office.ts";
import { query } from "#platform/procedures/query.ts";
import { erasureUnknown } from "./erasure.errors.ts";
import { ErasureRequest, RequestId } from "./erasure.schema.ts";
import { requestById } from "./requests.sql.ts";
import { erasableToday, leftOnOf } from "./standing.ts";
import { StepView } from "./step.schema.ts";

export const ErasureView = z.object({
  request: ErasureRequest,
  /** What the law says of it today. */
  because: z.array(StepView),
  isErasable: z.boolean(),
  isOwn: z.boolean(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  isOverdue: z.boolean(),
});
export type ErasureView = z.output<typeof ErasureView>;

export const readErasure = query({
  name: "erasure.read",
  route: {
    method: "GET",
    path: "/erasure-requests/{requestId}",
    summary: "A request to erase, what the law says of it today, and what came of it",
    tags: ["erasure"],
  },
  who: "signed-in",
  input: z.object({ requestId: RequestId }),
  output: ErasureView,
  run: async (ground) => {
    const { queries, agencyId, input, actor, now } = ground;
    const request = await requestById(queries, agencyId, input.requestId);
    const isOwn = request?.employeeId === actor?.employeeId;
    if (!request || !(isOwn || isOffice(actor))) throw erasureUnknown(); // not to be told apart from none
    const leftOn = await leftOnOf(ground, request.employeeId);
    const { value, because } = erasableToday(ground, leftOn, request.category);
    const isAsker = request.askedBy.employeeId === actor?.employeeId;
    const isWaiting = request.state === "waiting";
    return {
      ...{ request, because: [...because], isErasable: value.state === "now", isOwn },
      mayDecide: isWaiting && isKeeper(actor) && !isOwn && !isAsker,
      mayWithdraw: isWaiting && isAsker,
      isOverdue: isWaiting && request.answerDue < now,
    };
  },
});
