import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import type { PlanView } from "./read-plan.ts";

/** The way back to the plan. */
export const PlanCrumbs = ({ plan }: { plan: PlanView }) => (
  <Breadcrumb
    crumbs={[
      {
        href: `/rencana/${plan.planId}`,
        label: say(plan.standing === "owner" ? "plan.of-year" : "plan.of-person", {
          name: plan.employee.name,
          year: plan.year,
        }),
      },
    ]}
  />
);
