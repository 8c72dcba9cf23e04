import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { daysOffOf } from "./days-off.ts";
import { DayOff, Office, Source, Weekly } from "./hours.schema.ts";
import { unitOfHours } from "./unit-row.ts";
import { weeklyOn } from "./weekly-on.ts";

export const HoursView = z.object({
  unitId: z.uuid(),
  name: z.string(),
  year: z.int(),
  today: z.string(),
  /** Set for this very unit, the newest first. */
  own: z.array(z.object({ startsOn: z.string(), weekly: Weekly, revision: z.int() })),
  /** What holds today, of its own or of what is above; null: nobody set any. */
  weekly: Weekly.nullable(),
  daysOff: z.array(DayOff),
  /** Where the country's days off stand; null: no decree is known yet. */
  decree: Source.nullable(),
  office: Office.nullable(),
});
export type HoursView = z.output<typeof HoursView>;

export const readHours = query({
  name: "hours.read",
  route: {
    method: "GET",
    path: "/office-hours/{unitId}",
    summary: "When a unit's counter is open, and its days off in a year",
    tags: ["office-hours"],
  },
  who: "signed-in",
  input: z.object({ unitId: z.uuid(), year: written(z.number().int().min(2000).max(2200)).optional() }),
  output: HoursView,
  run: async ({ queries, agencyId, input, today, services }) => {
    const { unitId } = input;
    const unit = await unitOfHours(queries, agencyId, unitId);
    const year = input.year ?? Number(today.slice(0, 4));
    const [own, weekly, off, office] = await Promise.all([
      queries
        .selectFrom("office_hours")
        .select(["starts_on as startsOn", "weekly", "revision"])
        .where("agency_id", "=", agencyId)
        .where("unit_id", "=", unitId)
        .orderBy("starts_on", "desc")
        .execute(),
      weeklyOn(queries, agencyId, [unitId], today),
      daysOffOf(queries, services.law, { agencyId, unitId, year, knownOn: today }),
      queries
        .selectFrom("service_office")
        .select(["address", "phone", "note", "revision"])
        .where("agency_id", "=", agencyId)
        .where("unit_id", "=", unitId)
        .executeTakeFirst(),
    ]);
    return {
      ...{ ...unit, year, today },
      own: own.map((row) => ({ ...row, weekly: Weekly.parse(row.weekly) })),
      weekly: weekly.get(unitId) ?? null,
      daysOff: [...off.days],
      decree: off.decree?.source ?? null,
      office: office ?? null,
    };
  },
});
