import { roles } from "#platform/procedures/actor.ts";

const everyEmployee = roles;

/** Who gets through the door of measures, and of figures in plans that come from them. */
export const ofMeasures = {
  "progress.measure": everyEmployee,
  "progress.dispute": everyEmployee,
  "progress.dispute-read": everyEmployee,
  "progress.disputes": ["service-manager"],
  "progress.answer-dispute": everyEmployee,
  "plan-measure.offer": everyEmployee,
  "plan-measure.bind": everyEmployee,
  "plan-measure.unbind": everyEmployee,
  "measure.list": everyEmployee,
  "measure.public": ["nobody", ...roles],
  "measure.series": everyEmployee,
  "measure.of-person": everyEmployee,
  "measure.download": everyEmployee,
  "waiting.mine": everyEmployee,
  "service.month": ["unit-head", "agency-head", "service-manager"],
  "measure.refresh": ["service-manager", "personnel", "administrator"],
} as const;
