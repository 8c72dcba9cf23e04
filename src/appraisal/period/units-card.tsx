import { say } from "#platform/words/words.ts";
import { StackedBars } from "#ui/chart/stacked-bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import type { PeriodOverview, UnitCounts } from "./period.schema.ts";
import { counted } from "./period-words.tsx";

const looks = {
  agreed: "done",
  proposed: "going",
  "change-asked": "asked",
  draft: "begun",
  "not-started": "none",
} as const;

/** What is furthest comes first from the left, what is missing last. */
const parts = counted.toReversed();

/** The plans of each unit, and the way into it. */
export const UnitsCard = ({ overview: { units, year } }: { overview: PeriodOverview }) => (
  <Card title={say("period.units")} lead={say("period.units.lead")}>
    {units.length === 0 ? (
      <EmptyState title={say("period.nobody")} text={say("period.nobody.text")} />
    ) : (
      <StackedBars
        title={say("period.units")}
        titleHidden
        head={say("period.unit")}
        parts={parts.map(({ state }) => ({ label: say(`period.state.${state}`), look: looks[state] }))}
        bars={units.map((unit) => barOf(unit, year, units.length === 1))}
      />
    )}
  </Card>
);

/** A unit with others below it is told apart from all of them together: "Kecamatan Plaju, langsung". */
function barOf(unit: UnitCounts, year: number, alone: boolean) {
  return {
    label: unit.isTop && !alone ? say("period.unit.itself", { name: unit.name }) : unit.name,
    href: unit.isTop ? undefined : `/periode/${year}?unit=${unit.unitId}`,
    values: parts.map(({ of }) => unit[of]),
    shown: say("period.of", { count: unit.agreed, all: unit.people }),
  };
}
