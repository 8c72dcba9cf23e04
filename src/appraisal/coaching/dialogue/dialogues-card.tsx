import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDay } from "#ui/locale.ts";
import type { Dialogue } from "./dialogues.ts";
import type { Talk } from "./read-talk.ts";

/** The dialogues held so far, the newest first, each with where it stands. */
export const DialoguesCard = ({ talk }: { talk: Talk }) => (
  <Card title={say("dialogue.before")}>
    {talk.dialogues.length === 0 ? (
      <p class="am-sub">{say("dialogue.before.none")}</p>
    ) : (
      <Timeline
        events={talk.dialogues.map((dialogue) => ({
          when: showDay(dialogue.heldOn),
          at: dialogue.heldOn,
          title: (
            <a href={`/rencana/${talk.planId}/dialog/${dialogue.dialogueId}`}>
              {say("dialogue.of", { day: showDay(dialogue.heldOn) })}
            </a>
          ),
          text: say(`dialogue.state.${stateOf(dialogue)}`),
          state: stateOf(dialogue) === "waiting" ? ("now" as const) : ("done" as const),
          quiet: true,
        }))}
      />
    )}
  </Card>
);

export function stateOf({ withdrawn, confirmations }: Dialogue): "withdrawn" | "confirmed" | "waiting" {
  if (withdrawn) return "withdrawn";
  return confirmations.length < 2 ? "waiting" : "confirmed";
}
