/** Columns that name a person, besides those that end in "_by". */
export const personColumns: ReadonlySet<string> = new Set([
  ...["actor_id", "appraiser_id", "asked_of", "author_id", "decider_id", "employee_id", "head_id"],
  ...["leader_id", "owner_id", "reader_id", "reviewer_id"],
]);
