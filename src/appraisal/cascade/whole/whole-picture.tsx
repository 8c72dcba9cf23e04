import { say } from "#platform/words/words.ts";
import type { LayerBox, LayerLink } from "#ui/chart/layer.ts";
import { Layers } from "#ui/chart/layers.tsx";
import type { Whole, WholeGoal, WholePerson, WholeUnit } from "./whole.schema.ts";
import { hasGap } from "./whole-figures.ts";

/** Goals at the left, then units, and of an opened unit its own people: what works for what. */
export const WholePicture = ({ whole }: { whole: Whole }) => {
  const { goals, units, people, unit } = whole;
  // The opened unit by itself is drawn person by person.
  const below = units.filter(({ isTop }) => !(isTop && unit));
  return (
    <Layers
      id="peran"
      title={say("whole.picture")}
      description={say("whole.picture.description", {
        ...{ goals: goals.length, units: below.length, people: people.length },
      })}
      layers={[
        { head: say("goal.of-agency"), boxes: goals.filter(isOfAgency).map(goalBox) },
        { head: say("goal.of-units"), boxes: goals.filter((goal) => !isOfAgency(goal)).map(goalBox) },
        { head: say("whole.units"), boxes: below.map((one) => unitBox(one, whole.year)) },
        { head: say("whole.people"), boxes: people.map((person) => personBox(person, whole.year)) },
      ]}
      links={[
        ...goals.flatMap(({ goalId, servesId }) => (servesId ? [{ from: servesId, to: goalId }] : [])),
        ...below.flatMap(({ unitId, goalIds }) => linksTo(unitId, goalIds)),
        ...people.flatMap(({ employeeId, goalIds }) => linksTo(employeeId, goalIds)),
      ]}
    />
  );
};

function isOfAgency({ unitId }: WholeGoal): boolean {
  return unitId === null;
}

function linksTo(id: string, goalIds: readonly string[]): LayerLink[] {
  return goalIds.map((goalId) => ({ from: goalId, to: id }));
}

function goalBox({ goalId, statement, results, isUnserved, unitName }: WholeGoal): LayerBox {
  return {
    ...{ id: goalId, label: statement, href: `/peran-hasil/sasaran/${goalId}` },
    note: [unitName, say("whole.results", { count: results })].filter(Boolean).join(" · "),
    mark: isUnserved ? say("cascade.gap.unserved") : undefined,
    look: isUnserved ? "gap" : "plain",
  };
}

function unitBox(unit: WholeUnit, year: number): LayerBox {
  const { unitId, name, isTop, people, results, unplanned, without, loose, overloaded } = unit;
  const gaps = unplanned + without + loose + overloaded;
  return {
    ...{ id: unitId, href: `/peran-hasil/${year}?unit=${unitId}` },
    label: isTop ? say("period.unit.itself", { name }) : name,
    note: `${say("whole.count.people", { count: people })} · ${say("whole.results", { count: results })}`,
    mark: gaps > 0 ? say("whole.gaps", { count: gaps }) : undefined,
    look: gaps > 0 ? "gap" : "plain",
  };
}

function personBox(person: WholePerson, year: number): LayerBox {
  const { employeeId, name, results, planId, loose, usual } = person;
  const mark =
    planId === null
      ? say("cascade.gap.no-plan")
      : results === 0
        ? say("cascade.gap.no-results")
        : loose > 0
          ? say("whole.gap.loose", { count: loose })
          : usual !== null
            ? say("cascade.gap.overloaded.short")
            : undefined;
  return {
    ...{ id: employeeId, label: name, mark, href: `/peran-hasil/orang/${employeeId}?tahun=${year}` },
    note: say("whole.results", { count: results }),
    look: hasGap(person) ? "gap" : "plain",
  };
}
