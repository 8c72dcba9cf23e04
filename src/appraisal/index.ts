/** What the other slices may use of appraisal. */
export { plansOfYear } from "./plan/plans-of-year.ts";
export { type PlanView, readPlan } from "./plan/read-plan.ts";
