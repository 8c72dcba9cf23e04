import { z } from "zod";
import { type Decided, StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import { objectionWindow } from "#rules/objection-window/objection-window.ts";

/** Until when somebody may object to an evaluation, and why. */
export const Window = z.object({
  state: z.enum(["not-started", "open", "over"]),
  receivedOn: z.string().nullable(),
  lastDay: z.string().nullable(),
  because: z.array(StepKept),
});
export type Window = z.output<typeof Window>;

/** By the law of the day of receipt, on the calendar of the agency. */
export async function windowOf(
  { queries, agencyId, today, services }: Ground<unknown>,
  { receivedAt }: Pick<Decided, "receivedAt">,
): Promise<Window> {
  const { timeZone } = await agencyOf(queries, agencyId);
  const receivedOn = receivedAt && dayIn(timeZone, receivedAt);
  const { value, because } = objectionWindow({ receivedOn, today }, lawOn(services.law, receivedOn ?? today));
  const lastDay = value.state === "not-started" ? null : value.lastDay;
  return { state: value.state, receivedOn, lastDay, because: [...because] };
}
