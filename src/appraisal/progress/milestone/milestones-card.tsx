import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDay } from "#ui/locale.ts";
import { isOpen, milestoneState } from "./milestone-state.ts";
import type { Milestone } from "./milestones.ts";

type MilestonesProps = {
  plan: PlanView;
  indicator: Indicator;
  milestones: readonly Milestone[];
  today: string;
};

/** The dated steps towards an indicator, the earliest first, and the way to set one. */
export const MilestonesCard = ({ plan, indicator, milestones, today }: MilestonesProps) => {
  const changes = plan.standing === "owner" && plan.state.kind !== "proposed";
  return (
    <Card title={say("milestone.title")} lead={say("milestone.lead")}>
      {milestones.length === 0 && <p class="am-sub">{say("milestone.none")}</p>}
      {milestones.length > 0 && (
        <Timeline events={milestones.map((one) => eventOf(one, { plan, today, changes }))} />
      )}
      {changes && (
        <div class="am-next">
          <LinkButton
            variant="secondary"
            href={`/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}/tonggak`}
          >
            {say("milestone.add")}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};

const timelineStates = { reached: "done", withdrawn: "done", overdue: "now", coming: "open" } as const;

function eventOf(one: Milestone, at: { plan: PlanView; today: string; changes: boolean }) {
  const state = milestoneState(one, at.today);
  return {
    when: showDay(one.dueOn),
    at: one.dueOn,
    title: state === "withdrawn" ? <del>{one.title}</del> : one.title,
    state: timelineStates[state],
    quiet: true,
    text: (
      <>
        <p>{stateText(one, at.plan, at.today)}</p>
        {at.changes && isOpen(one) && (
          <p>
            <a href={`/rencana/${at.plan.planId}/tonggak/${one.milestoneId}/lepas`}>
              {say("milestone.withdraw")}
              <span class="ds-sr-only">{`: ${one.title}`}</span>
            </a>
          </p>
        )}
      </>
    ),
  };
}

function stateText(one: Milestone, plan: PlanView, today: string): string {
  const state = milestoneState(one, today);
  if (one.reached) return say("milestone.state.reached", { day: showDay(one.reached.on) });
  if (one.withdrawn) return say("milestone.state.withdrawn", { reason: one.withdrawn.reason });
  return [say(`milestone.state.${state === "overdue" ? "overdue" : "coming"}`), originOf(one, plan)].join(
    " ",
  );
}

/** Whether it lay on the table when the plan was agreed. */
function originOf({ addedAt }: Milestone, { state, dialogue }: PlanView): string {
  const agreed = dialogue.find(({ kind }) => kind === "agreed");
  if (state.kind !== "agreed" || !agreed) return "";
  return say(addedAt < agreed.at ? "milestone.origin.agreed" : "milestone.origin.later");
}
