import type { PlanView } from "#appraisal/plan/read-plan.ts";
import type { DialogueEvent } from "./dialogue.ts";

/** Who stands by a version, each from when on; null where that side does not (yet). */
export type Agreements = {
  version: number;
  employee: DialogueEvent | null;
  appraiser: DialogueEvent | null;
};

/** A person agrees by putting a version forward or confirming it; the head by offering it or agreeing to it. */
export function agreementsTo({ dialogue }: Pick<PlanView, "dialogue">, version: number): Agreements {
  const of = (...kinds: DialogueEvent["kind"][]) =>
    dialogue.find((event) => event.version === version && kinds.includes(event.kind)) ?? null;
  return {
    version,
    employee: of("proposed", "confirmed"),
    appraiser: of("offered", "agreed", "amended"),
  };
}

/** The newest version before `version` that its person stood by: what a confirmation is read against. */
export function lastStoodBy({ dialogue }: Pick<PlanView, "dialogue">, version: number): number | null {
  const stood = dialogue.filter(({ kind }) => kind === "proposed" || kind === "confirmed");
  return stood.reduce<number | null>(
    (last, event) =>
      event.version !== null && event.version < version ? Math.max(last ?? 0, event.version) : last,
    null,
  );
}
