import { caseForAnybody } from "./attempts-of-cases.ts";
import { complaintForEverybody } from "./attempts-of-complaints.ts";
import { serviceForEverybody } from "./attempts-of-services.ts";
import { surveyHarmless } from "./attempts-of-survey.ts";

/** Take an id and do or show nothing where it is not one's own; or are for everybody on purpose. */
export const harmless = [
  ...surveyHarmless,
  ...serviceForEverybody,
  ...caseForAnybody,
  ...complaintForEverybody,
  "speed.read",
  "speed.compare",
  "speed.oldest-cases",
  "workload.read",
  "notification.read",
  "period.people",
  "exchange.export",
  "goal.above",
  "year-end.missing",
  "year-end.remind",
  "calibration.open",
  "document.check",
  "document.receipt",
  "transparency.read",
  "measure.public",
  "feedback.public-link",
  "feedback.say",
];
