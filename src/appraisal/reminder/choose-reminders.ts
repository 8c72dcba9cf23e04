import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { pausedKinds } from "./my-reminders.ts";
import { reminderKinds } from "./reminder-kinds.ts";

export const chooseReminders = command({
  name: "reminder.choose",
  route: {
    method: "PUT",
    path: "/reminders/kinds",
    summary: "Say which kinds of reminder I want; the others pause until I want them again",
    tags: ["reminder"],
  },
  who: "signed-in",
  input: z.object({ wanted: z.array(z.enum(reminderKinds)).max(reminderKinds.length) }),
  output: z.object({ paused: z.array(z.enum(reminderKinds)) }),
  load: pausedKinds,
  may: () => true, // only the caller's own choice is kept
  run: async (deed) => {
    const { facts: paused, input, queries, agencyId, now, record } = deed;
    const { employeeId } = actorOf(deed);
    const pausing = reminderKinds.filter((kind) => !input.wanted.includes(kind));
    const changed = reminderKinds.filter((kind) => paused.includes(kind) !== pausing.includes(kind));
    const rows = changed.map((kind) => ({
      ...{ agency_id: agencyId, employee_id: employeeId, kind, chosen_at: now },
      choice: pausing.includes(kind) ? "pause" : "resume",
    }));
    if (rows.length > 0) await queries.insertInto("reminder_choice").values(rows).execute();
    record({ kind: "reminder.chosen", subject: { kind: "employee", id: employeeId }, facts: { changed } });
    return { paused: pausing };
  },
});
