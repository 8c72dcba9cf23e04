import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";

/** The way to let others learn from an agreed plan; its owner's alone. */
export const SharingCard = ({ plan }: { plan: PlanView }) =>
  plan.standing === "owner" && plan.state.kind === "agreed" ? (
    <Card title={say("library.title")} lead={say("library.share.lead")}>
      <ul class="am-bullets">
        <li>
          <a href={`/rencana/${plan.planId}/pustaka`}>{say("library.share.open")}</a>
        </li>
        <li>
          <a href="/pustaka-indikator">{say("library.open")}</a>
        </li>
      </ul>
    </Card>
  ) : null;
