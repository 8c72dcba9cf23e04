import type { z } from "zod";
import type { ListedUnit } from "#organisation/unit/list-units.ts";
import { say } from "#platform/words/words.ts";
import type { PositionKind } from "#rules/position-kind/position-kind.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import type { Compared } from "#ui/form/conflict.tsx";
import { typedIn } from "#ui/form/entry.ts";
import { kindInWords } from "./kind-words.ts";
import type { PositionChoice } from "./position-select.tsx";
import type { readPosition } from "./read-position.ts";

export type KeptPosition = z.output<typeof readPosition.definition.output>;

/** The form, and what it offered to choose from. */
type Offered = {
  units: readonly ListedUnit[];
  kinds: readonly PositionKind[];
  choice: PositionChoice;
  attempt: Attempt;
};

/** What was typed of a position beside what is kept of it, in the words of the form. */
export function comparedPosition(kept: KeptPosition, { units, kinds, choice, attempt }: Offered): Compared[] {
  const typed = (name: string) => typedIn(attempt.entry, name);
  const unitName = (id: string) => units.find(({ unitId }) => unitId === id)?.name ?? "";
  const kindName = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? kindInWords(kind) : code;
  };
  const titleOf = (id: string) => choice.positions.find(({ positionId }) => positionId === id)?.title ?? "";
  const leads = (does: boolean) => say(does ? "position.leads" : "position.leads-not");
  return [
    { label: say("position.title"), typed: typed("title"), kept: kept.title },
    { label: say("position.unit"), typed: unitName(typed("unitId")), kept: unitName(kept.unitId) },
    { label: say("position.kind"), typed: kindName(typed("kind")), kept: kindName(kept.kind) },
    {
      label: say("position.leads-unit"),
      typed: leads(typed("leadsUnit") === "yes"),
      kept: leads(kept.leadsUnit),
    },
    {
      label: say("position.reports-to"),
      typed: titleOf(typed("reportsToId")),
      kept: titleOf(kept.reportsToId ?? ""),
    },
  ];
}
