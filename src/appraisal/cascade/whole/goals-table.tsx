import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { Table } from "#ui/table/table.tsx";
import type { Whole } from "./whole.schema.ts";

/** The goals of the picture in words, with how much works for each. */
export const GoalsTable = ({ whole: { goals } }: { whole: Whole }) =>
  goals.length === 0 ? null : (
    <Table
      caption={say("whole.goals")}
      captionHidden
      compact
      columns={[
        {
          head: say("goal.goal"),
          cell: ({ goalId, statement }) => <a href={`/peran-hasil/sasaran/${goalId}`}>{statement}</a>,
        },
        { head: say("goal.whose"), cell: ({ unitName }) => unitName ?? say("goal.of-agency") },
        {
          head: say("goal.served-by"),
          cell: ({ isUnserved, results }) =>
            isUnserved ? (
              <StateTag state="urgent">{say("cascade.gap.unserved")}</StateTag>
            ) : (
              say("whole.results", { count: results })
            ),
        },
      ]}
      rows={goals}
      address={{ path: "", query: {} }}
    />
  );
