import type { z } from "zod";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Form } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Law } from "#rules/law.ts";
import { intervalUnknown } from "./evaluation.errors.ts";
import { IntervalCode, Rating } from "./evaluation.schema.ts";
import type { EvaluationKey } from "./evaluation-at-hand.ts";
import { expectAchievementReason, expectReason, factsAgainst } from "./facts-against-ratings.ts";
import type { Prepared } from "./prepared.ts";

/** An interval that cannot be one names nothing, like one that the plan does not meet. */
export function keyIn(page: PageContext): EvaluationKey {
  const { success, data: interval } = IntervalCode.safeParse(page.req.param("interval"));
  if (!success) throw intervalUnknown();
  return { planId: idIn(page, "planId", planUnknown), interval };
}

/** As it was typed; the command's schema decides what of it can be kept. */
export function draftIn(form: Form) {
  const [results, conduct] = [form.optional("results") ?? null, form.optional("conduct") ?? null];
  return { content: contentIn(form), note: form.text("note"), results, conduct };
}
export type DraftTyped = ReturnType<typeof draftIn>;

/** Field names carry what they are about: "realisation.<indicator>", "feedback.<result>", "conduct.<value>". */
function contentIn(form: Form) {
  const named = (prefix: string) =>
    Object.fromEntries(
      Object.entries(form.values())
        .filter(([name, text]) => name.startsWith(`${prefix}.`) && text !== "")
        .map(([name, text]) => [name.slice(prefix.length + 1), text]),
    );
  return {
    realisations: named("realisation"),
    resultFeedback: named("feedback"),
    conductFeedback: named("conduct"),
    recommendation: form.text("recommendation"),
  };
}

export type Rated = { results: z.output<typeof Rating>; conduct: z.output<typeof Rating> };

/** Both ratings, and words where they are asked for; what is missing is said on the form, where it can be written. */
export function completeOf(
  draft: DraftTyped,
  { facts, achievement }: Pick<Prepared, "facts" | "achievement">,
  law: Law,
): Rated {
  const [results, conduct] = [Rating.safeParse(draft.results), Rating.safeParse(draft.conduct)];
  if (!results.success || !conduct.success)
    throw invalid([
      ...(results.success ? [] : [{ path: "results", code: "evaluation.choose" }]),
      ...(conduct.success ? [] : [{ path: "conduct", code: "evaluation.choose" }]),
    ]);
  const rated = { results: results.data, conduct: conduct.data };
  expectReason(factsAgainst({ facts, achievement }, rated, law), draft.note);
  expectAchievementReason(achievement, { results: rated.results, note: draft.note });
  return rated;
}
