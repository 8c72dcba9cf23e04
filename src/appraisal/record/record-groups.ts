/** What a record is about, in the words of the filter: the nouns before the dot of its kind. */
export const recordGroups = {
  plan: [
    "plan",
    "plan-annex",
    "plan-expectation",
    "plan-indicator",
    "plan-manual",
    "plan-measure",
    "plan-result",
    "result",
    "expected-result",
    "library",
  ],
  progress: ["progress", "milestone"],
  dialogue: ["dialogue", "dialogue-point", "coaching", "feedback", "round"],
  rating: ["evaluation", "calibration", "rating-number", "annual-result", "national-rating"],
  objection: ["objection"],
  "follow-up": ["follow-up"],
  position: ["employee", "appointment", "delegation", "absence", "outside-person", "credit-points", "agency"],
  account: ["account", "role-grant", "notification", "reminder"],
  paper: ["document", "year-file"],
  law: ["law-finding"],
} as const;

export type RecordGroup = keyof typeof recordGroups;
export const recordGroupNames = Object.keys(recordGroups).filter(isRecordGroup);

function isRecordGroup(name: string): name is RecordGroup {
  return Object.hasOwn(recordGroups, name);
}
