import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { written } from "#platform/procedures/written-number.ts";
import { groupMin } from "#statistics/disclosure.ts";

const Setting = z.object({
  /** How long an author may take feedback back. */
  withdrawalDays: written(z.number().int().min(0).max(30)),
  /** Fewer answers than this are never shown of a group. Five at least: of fewer, each can be guessed. */
  groupMinimum: written(z.number().int().min(groupMin).max(50)), // not of the law: the agency chooses
});
const SettingKept = Setting.extend({ revision: z.int() });
export type FeedbackSetting = z.output<typeof SettingKept>;

/** Where nobody decided: a week to think again, and five. `revision` 0: no row yet. */
const defaults: FeedbackSetting = { withdrawalDays: 7, groupMinimum: groupMin, revision: 0 }; // not of the law: the agency chooses

/** What the agency decided, or the defaults; one query. */
export async function feedbackSetting(queries: Queries, agencyId: number): Promise<FeedbackSetting> {
  const row = await queries
    .selectFrom("feedback_setting")
    .select(["withdrawal_days as withdrawalDays", "group_minimum as groupMinimum", "revision"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  return row ?? defaults;
}

export const readFeedbackSetting = query({
  name: "feedback.setting",
  route: {
    method: "GET",
    path: "/feedback-setting",
    summary: "How long feedback may be taken back, and from how many answers on a group is shown",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: SettingKept,
  run: ({ queries, agencyId }) => feedbackSetting(queries, agencyId),
});

export const changeFeedbackSetting = command({
  name: "feedback.change-setting",
  route: {
    method: "PUT",
    path: "/feedback-setting",
    summary: "Decide how long feedback may be taken back, and from how many answers on a group is shown",
    tags: ["feedback"],
  },
  who: ["personnel", "administrator"],
  input: Setting.extend({ revision: written(z.number().int().nonnegative()) }),
  output: SettingKept,
  load: ({ queries, agencyId }) => feedbackSetting(queries, agencyId),
  may: () => true,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    expectRevision(facts.revision, input.revision);
    const { withdrawalDays, groupMinimum } = input;
    const row = {
      ...{ withdrawal_days: withdrawalDays, group_minimum: groupMinimum, revision: facts.revision + 1 },
      ...{ changed_by: actorOf(deed).employeeId, changed_at: now },
    };
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_setting")
      .values({ agency_id: agencyId, ...row })
      .onConflict((conflict) =>
        conflict.column("agency_id").doUpdateSet(row).where("feedback_setting.revision", "=", facts.revision),
      )
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) expectRevision(facts.revision + 1, facts.revision); // somebody was faster
    record({
      kind: "feedback.setting-changed",
      subject: { kind: "agency", id: String(agencyId) },
      facts: { withdrawalDays, groupMinimum },
    });
    return { withdrawalDays, groupMinimum, revision: facts.revision + 1 };
  },
});
