import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { FollowUpAction } from "./follow-up.schema.ts";
import type { FollowUpView } from "./read-follow-up.ts";

/** Each action with who helps, by what one sees that it is done, by when, and whether it is. */
export const ActionsCard = ({ view }: { view: FollowUpView }) => (
  <Card title={say("follow-up.actions")}>
    <Table
      caption={say("follow-up.actions")}
      captionHidden
      columns={[
        { head: say("follow-up.action.body"), cell: ({ body }: FollowUpAction) => body },
        { head: say("follow-up.action.helper"), cell: ({ helper }: FollowUpAction) => helper || "–" },
        { head: say("follow-up.action.proof"), cell: ({ proof }: FollowUpAction) => proof || "–" },
        {
          head: say("follow-up.action.due"),
          cell: ({ dueOn }: FollowUpAction) => (dueOn ? showDay(dueOn) : "–"),
        },
        {
          head: say("follow-up.action.state"),
          cell: (action: FollowUpAction) => <ActionState action={action} view={view} />,
        },
      ]}
      rows={view.followUp.content.actions}
      address={{ path: "", query: {} }}
      empty={<EmptyState title={say("follow-up.actions.none")} text={say("follow-up.actions.none.text")} />}
    />
  </Card>
);

const ActionState = ({ action, view }: { action: FollowUpAction; view: FollowUpView }) => {
  const { followUp, may, today } = view;
  const done = followUp.done.find(({ actionId }) => actionId === action.actionId);
  if (done)
    return (
      <>
        <StateTag state="done">
          {say("follow-up.action.done-on", { day: showDay(done.doneOn, "short") })}
        </StateTag>
        <br />
        <span class="am-sub">{done.note}</span>
      </>
    );
  const isLate = action.dueOn !== null && action.dueOn < today;
  const state: State = isLate ? "late" : "waiting";
  return (
    <>
      <StateTag state={state}>{say(isLate ? "follow-up.action.late" : "follow-up.action.open")}</StateTag>
      {may.finishAction && (
        <>
          <br />
          <a href={`/tindak-lanjut/${followUp.followUpId}/langkah/${action.actionId}`}>
            {say("follow-up.action.finish")}
          </a>
        </>
      )}
    </>
  );
};
