import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { Table } from "#ui/table/table.tsx";
import { changeLines, headOfChange } from "./change-lines.ts";
import type { Change } from "./difference.ts";

type ChangesCardProps = { changes: readonly Change[]; conduct: PlanView["conduct"] };

/** What one version says differently from the one before, part by part. */
export const ChangesCard = ({ changes, conduct }: ChangesCardProps) => (
  <Card title={say("plan.changes")} lead={say("plan.changes.count", { count: changes.length })}>
    {changes.map((change) => (
      <section class="am-group">
        <h3>
          {headOfChange(change, conduct)} <ChangeTag change={change} />
        </h3>
        <Table
          caption={headOfChange(change, conduct)}
          captionHidden
          columns={[
            { head: say("plan.change.what"), cell: (line) => line.label },
            { head: say("plan.change.before"), cell: (line) => line.before || "–" },
            { head: say("plan.change.after"), cell: (line) => line.after || "–" },
          ]}
          rows={changeLines(change)}
          address={{ path: "", query: {} }}
        />
      </section>
    ))}
  </Card>
);

const ChangeTag = ({ change }: { change: Change }) => {
  if (change.before === null) return <StateTag state="done">{say("plan.change.added")}</StateTag>;
  if (change.after === null) return <StateTag state="closed">{say("plan.change.removed")}</StateTag>;
  return <StateTag state="going">{say("plan.change.changed")}</StateTag>;
};
