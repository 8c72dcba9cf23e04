import { TimelineOfPlan } from "#appraisal/plan/dialogue/timeline-of-plan.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { CompareForm } from "./compare-form.tsx";
import { versionsOf } from "./versions-of.ts";

/** One question: how did this plan come about? Who proposed, who asked what, who agreed, from the beginning. */
export const HistoryPage = ({ plan, timeZone }: { plan: PlanView; timeZone: string }) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading
      eyebrow={say("plan.history.eyebrow", { year: plan.year, name: plan.employee.name })}
      title={say("plan.history.title")}
      lead={say("plan.history.lead")}
    />
    <Columns aside={<CompareForm planId={plan.planId} versions={versionsOf(plan)} />}>
      <Card title={say("plan.history")}>
        {plan.dialogue.length === 0 ? (
          <EmptyState title={say("plan.history.none")} text={say("plan.history.none.text")} />
        ) : (
          <TimelineOfPlan plan={plan} events={plan.dialogue} timeZone={timeZone} />
        )}
      </Card>
    </Columns>
  </>
);
