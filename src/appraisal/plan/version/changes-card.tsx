import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { type ChangeLine, changeLines, headOfChange } from "./change-lines.ts";
import type { Change } from "./difference.ts";
import { MarkedWords } from "./marked-words.tsx";
import type { Move } from "./moves.ts";

type ChangesCardProps = {
  changes: readonly Change[];
  moves: readonly Move[];
  conduct: PlanView["conduct"];
  /** The version that it is compared with. */
  against: number;
};

/** What one version says differently from another, part by part, with the words that changed marked. */
export const ChangesCard = ({ changes, moves, conduct, against }: ChangesCardProps) => (
  <Card
    title={say("plan.changes", { version: against })}
    lead={say("plan.changes.count", { count: changes.length + moves.length })}
  >
    {changes.map((change) => (
      <section class="am-group">
        <h3>
          {headOfChange(change, conduct)} <ChangeTag change={change} />
        </h3>
        <DefinitionList
          items={changeLines(change).map((line) => ({
            term: line.label,
            value: <Difference change={change} line={line} />,
          }))}
        />
      </section>
    ))}
    {moves.length > 0 && (
      <section class="am-group">
        <h3>{say("plan.change.moved")}</h3>
        <ul class="am-bullets">
          {moves.map(({ part, statement, from, to }) => (
            <li>{say(`plan.change.moved.${part}`, { statement, from, to })}</li>
          ))}
        </ul>
      </section>
    )}
  </Card>
);

/** A sentence with its changed words marked; a target or a choice as a whole, old → new. */
const Difference = ({ change, line }: { change: Change; line: ChangeLine }) => {
  const { before, after, reads } = line;
  if (change.before === null) return <>{after || "–"}</>;
  if (change.after === null) return <>{before || "–"}</>;
  if (reads === "sentence" && before !== "" && after !== "")
    return <MarkedWords before={before} after={after} />;
  return (
    <>
      <span class="ds-sr-only">{say("plan.words.before")} </span>
      {before || "–"} <span aria-hidden="true">→</span>
      <span class="ds-sr-only"> {say("plan.words.after")}</span> <strong>{after || "–"}</strong>
    </>
  );
};

const ChangeTag = ({ change }: { change: Change }) => {
  if (change.before === null) return <StateTag state="done">{say("plan.change.added")}</StateTag>;
  if (change.after === null) return <StateTag state="closed">{say("plan.change.removed")}</StateTag>;
  return <StateTag state="going">{say("plan.change.changed")}</StateTag>;
};
