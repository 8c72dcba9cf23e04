import type { Timeline } from "#organisation/employee/timeline.schema.ts";
import { actingTerm } from "#rules/acting-term/acting-term.ts";
import type { Step } from "#rules/decision.ts";
import { type LawData, lawOn } from "#rules/law.ts";

type Known = Timeline["appointments"];
/** One Plt, kept or only wished for so far. */
export type Plt = { appointmentId?: string; positionId: string; startsOn: string; endsOn: string };

/** Why a Plt goes on past its term; undefined when it keeps to it. `known` is all that the person holds and held. */
export function pastTerm(plt: Plt, known: Known, law: LawData): Step | undefined {
  const others = pltsIn(known).filter(
    ({ appointmentId, positionId }) => positionId === plt.positionId && appointmentId !== plt.appointmentId,
  );
  const term = actingTerm(plt, others, lawOn(law, plt.startsOn));
  return term && term.value !== "within" ? term.because[0] : undefined;
}

/** The same for each Plt of a person, by appointment. */
export function pastTerms(known: Known, law: LawData): ReadonlyMap<string, Step> {
  const reasons = pltsIn(known).map((plt) => [plt.appointmentId, pastTerm(plt, known, law)] as const);
  return new Map(reasons.flatMap(([id, reason]) => (reason ? [[id, reason]] : [])));
}

function pltsIn(known: Known) {
  return known.flatMap(({ kind, endsOn, ...days }) =>
    kind === "plt" && endsOn !== null ? [{ ...days, endsOn }] : [],
  );
}
