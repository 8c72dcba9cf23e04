import { say } from "#platform/words/words.ts";
import type { Layer, LayerBox, LayerLink } from "#ui/chart/layer.ts";
import { Layers } from "#ui/chart/layers.tsx";
import type { Branch, BranchResult } from "./branch.schema.ts";
import { isLoose, mendPath } from "./loose.ts";

/** The chain as a picture: goals at the left, then whoever is above, the person, and who works for that at the right. */
export const BranchPicture = ({ branch }: { branch: Branch }) => (
  <Layers
    id="rantai"
    title={say("cascade.picture")}
    description={say("cascade.picture.description", {
      goals: branch.goals.length,
      results: branch.results.length,
    })}
    layers={[...goalLayers(branch), ...resultLayers(branch)]}
    links={linksOf(branch)}
  />
);

/** The agency's goals, then those of units that serve them. */
function goalLayers({ goals }: Branch): Layer[] {
  const boxOf = ({ goalId, statement, unitName }: Branch["goals"][number]): LayerBox => ({
    ...{ id: goalId, label: statement, href: `/peran-hasil/sasaran/${goalId}` },
    note: unitName ?? say("goal.of-agency"),
  });
  return [
    { head: say("goal.of-agency"), boxes: goals.filter(({ unitId }) => unitId === null).map(boxOf) },
    { head: say("goal.of-units"), boxes: goals.filter(({ unitId }) => unitId !== null).map(boxOf) },
  ];
}

function resultLayers(branch: Branch): Layer[] {
  const byLevel = [...Map.groupBy(branch.results, ({ level }) => level)].toSorted(
    ([one], [other]) => one - other,
  );
  return byLevel.map(([level, results]) => ({
    head: headOf(branch, level),
    boxes: results.map((result) => boxOf(branch, result)),
  }));
}

function headOf({ isMine, person }: Branch, level: number): string {
  if (level > 0) return say("cascade.level.below");
  if (level < 0) return say("cascade.level.above", { steps: -level });
  return isMine ? say("cascade.level.mine") : person.name;
}

function boxOf(branch: Branch, result: BranchResult): LayerBox {
  const loose = isLoose(result);
  return {
    id: result.resultId,
    label: result.statement,
    note: [result.name, result.standing === "agreed" ? "" : say(`plan.head-result.${result.standing}`)]
      .filter(Boolean)
      .join(" · "),
    mark: loose ? say("cascade.gap.loose") : undefined,
    look: loose ? "gap" : result.level === 0 ? "here" : "plain",
    href: loose ? mendPath(branch, result) : undefined,
  };
}

function linksOf({ goals, results }: Branch): LayerLink[] {
  return [
    ...goals.flatMap(({ goalId, servesId }) => (servesId ? [{ from: servesId, to: goalId }] : [])),
    ...results.flatMap(({ resultId, servesId, goalId }) => {
      const from = servesId ?? goalId;
      return from ? [{ from, to: resultId }] : [];
    }),
  ];
}
