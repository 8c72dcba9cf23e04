import { sql } from "kysely";
import { ofMyPlans } from "#appraisal/plan/plan-holdings.ts";
import { both, either, named, says, within } from "#platform/personal-data/belonging.ts";
import type { Belonging, Holding } from "#platform/personal-data/holding.ts";

/** What the person may hear of what was said about their work, and what they said themself. */
const saidToMe = both(
  ofMyPlans,
  (_whose, alias) => sql`${sql.ref(`${alias}.audience`)} in ('person', 'both')`,
);
const heardOrGiven = either(saidToMe, named("author_id"));
const ofMyFeedback = within("feedback", "feedback_id", saidToMe);
const ofAnyFeedback = within("feedback", "feedback_id", ofMyPlans);
const notesForMe = either(both(ofMyPlans, says("visibility", "shared")), named("author_id"));

/** What was talked about with a person, and said of their work, children first. */
export const talkHoldings: readonly Holding[] = [
  ...noteHoldings(),
  ...feedbackHoldings(),
  ...roundHoldings(),
];

function noteHoldings(): Holding[] {
  const ofMyNotes = within("coaching_note", "note_id", notesForMe);
  const ofNotesAboutMe = within("coaching_note", "note_id", ofMyPlans);
  const ofMyDialogues = within("dialogue", "dialogue_id", ofMyPlans);
  const children: Holding[] = (["coaching_note_withdrawal", "coaching_step_done"] as const).map((table) => ({
    ...{ table, category: "appraisal", mine: ofMyNotes, erased: { where: ofNotesAboutMe } },
  }));
  return [
    ...children,
    { table: "coaching_note", category: "appraisal", mine: notesForMe, erased: { where: ofMyPlans } },
    { table: "dialogue_confirmation", category: "appraisal", mine: ofMyDialogues },
    { table: "dialogue_withdrawal", category: "appraisal", mine: ofMyDialogues },
    { table: "dialogue", category: "appraisal", mine: ofMyPlans, named: "dialogue_id" },
    { table: "dialogue_point", category: "appraisal", mine: ofMyPlans },
  ];
}

/** Words under no name keep it; those that only the appraiser was to read go with the rest, unread. */
function feedbackHoldings(): Holding[] {
  const ofMyRequests = within("feedback_request", "request_id", ofMyPlans);
  const asked = either(ofMyPlans, named("asked_of"));
  const children: Holding[] = (["feedback_reply", "feedback_hiding", "feedback_withdrawal"] as const).map(
    (table) => ({ table, category: "appraisal", mine: ofMyFeedback, erased: { where: ofAnyFeedback } }),
  );
  return [
    ...children,
    {
      table: "feedback",
      category: "appraisal",
      mine: heardOrGiven,
      hides: ({ employeeId }, alias) => sql`case
        when ${sql.ref(`${alias}.named`)} or ${sql.ref(`${alias}.author_id`)} = ${employeeId}::uuid then '{}'::jsonb
        else '{"author_id": null, "request_id": null}'::jsonb end`,
      erased: { where: ofMyPlans }, // what the person said of others is those others'
    },
    { table: "feedback_reminder", category: "appraisal", mine: ofMyRequests },
    { table: "feedback_decline", category: "appraisal", mine: ofMyRequests },
    { table: "feedback_request", category: "appraisal", mine: asked, erased: { where: ofMyPlans } },
    {
      table: "feedback_link_end",
      category: "appraisal",
      mine: within("feedback_link", "link_id", ofMyPlans),
    },
    { table: "feedback_link", category: "appraisal", mine: ofMyPlans },
  ];
}

/** Of the rounds about the person what they were told; of others' rounds that they were asked. Never who said what. */
function roundHoldings(): Holding[] {
  const ofMyRounds: Belonging = within("feedback_round", "round_id", named("leader_id"));
  const told = (["feedback_round_count", "feedback_round_text", "feedback_round_closing"] as const).map(
    (table): Holding => ({ table, category: "appraisal", mine: ofMyRounds }),
  );
  return [
    ...told,
    { table: "feedback_round_reminder", category: "appraisal", mine: ofMyRounds },
    ...(["feedback_round_participation", "feedback_round_invitation"] as const).map(
      (table): Holding => ({
        ...{ table, category: "appraisal", mine: named("employee_id"), erased: { where: ofMyRounds } },
      }),
    ),
    // sealed: not even the database can read it
    { table: "feedback_round_box", category: "appraisal", mine: ofMyRounds, columns: ["round_id"] },
    { table: "feedback_round", category: "appraisal", mine: named("leader_id"), named: "round_id" },
  ];
}
