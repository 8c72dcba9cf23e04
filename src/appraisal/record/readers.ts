import { sql } from "kysely";
import { z } from "zod";
import { seesOfPerson } from "#appraisal/sees.ts";
import { employeeName } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { sightStandings } from "#platform/procedures/sight.ts";
import { PersonOfRecord, personOfRecord, WhoseRecord } from "./person-of-record.ts";

const pageSize = 50;

export const Reading = z.object({
  day: z.string(),
  readerId: z.uuid(),
  reader: z.string(),
  matter: z.string(),
  standing: z.enum(sightStandings),
  firstAt: z.date(),
  lastAt: z.date(),
  times: z.int(),
});
export type Reading = z.output<typeof Reading>;

export const readersOfFile = query({
  name: "record.readers",
  route: {
    method: "GET",
    path: "/file-readers",
    summary:
      "Who looked at my file, or somebody's, without being of the line: as what, at what, when, how often",
    tags: ["record"],
  },
  who: "signed-in",
  input: WhoseRecord.extend({
    /** The last one seen: day, reader and matter. */
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}\.[a-z-]{1,80}$/)
      .optional(),
  }),
  output: z.object({ person: PersonOfRecord, readings: z.array(Reading), next: z.string().nullable() }),
  sees: seesOfPerson("readers"),
  run: async (ground) => {
    const person = await personOfRecord(ground, ground.input.employeeId);
    const found = await readings(ground, person.employeeId);
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    return { person, readings: shown, next: last ? `${last.day}.${last.readerId}.${last.matter}` : null };
  },
});

async function readings(
  { queries, agencyId, input }: Ground<{ after?: string | undefined }>,
  employeeId: string,
): Promise<Reading[]> {
  const [day, readerId, matter] = input.after?.split(".") ?? [];
  const rows = await queries
    .selectFrom("file_access")
    .select(["day", "reader_id as readerId", "matter", "standing", "times"])
    .select(["first_at as firstAt", "last_at as lastAt", employeeName("file_access.reader_id").as("reader")])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .$if(matter !== undefined, (before) =>
      before.where(sql<boolean>`(day, reader_id, matter) < (${day}::date, ${readerId}::uuid, ${matter})`),
    )
    .orderBy("day", "desc")
    .orderBy("reader_id", "desc")
    .orderBy("matter", "desc")
    .limit(pageSize + 1)
    .execute();
  return z.array(Reading).parse(rows);
}
