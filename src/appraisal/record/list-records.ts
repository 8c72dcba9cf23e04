import { sql } from "kysely";
import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { seesOfPerson } from "#appraisal/sees.ts";
import { agencyOf, employeeName } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { PersonOfRecord, personOfRecord, WhoseRecord } from "./person-of-record.ts";
import { RecordLine } from "./record.schema.ts";
import { recordGroupNames, recordGroups } from "./record-groups.ts";
import { isUnnamed, readableRecords } from "./secrecy.ts";

const pageSize = 50;

const Input = WhoseRecord.extend({
  year: Year.optional(),
  group: z.enum(recordGroupNames).optional(),
  after: z.uuid().optional(),
});
type Input = z.output<typeof Input>;

export const listRecords = query({
  name: "record.list",
  route: {
    method: "GET",
    path: "/records",
    summary: "Everything that was recorded about me, or about somebody, the newest first",
    tags: ["record"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({
    person: PersonOfRecord,
    records: z.array(RecordLine),
    next: z.uuid().nullable(),
    /** In which anything was recorded, the newest first. */
    years: z.array(z.int()),
  }),
  sees: seesOfPerson("record"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const person = await personOfRecord(ground, input.employeeId);
    const { timeZone } = await agencyOf(queries, agencyId);
    const [found, years] = await Promise.all([
      lines(ground, person, timeZone),
      yearsOf(ground, person, timeZone),
    ]);
    const shown = found.slice(0, pageSize);
    const next = found.length > pageSize ? (shown.at(-1)?.eventId ?? null) : null;
    return { person, records: shown, next, years };
  },
});

async function lines(
  { queries, agencyId, input }: Ground<Input>,
  { employeeId }: PersonOfRecord,
  timeZone: string,
): Promise<RecordLine[]> {
  const { year, group, after } = input;
  const first = (of: number) => sql`make_timestamptz(${of}, 1, 1, 0, 0, 0, ${timeZone})`;
  const nouns = group ? [...recordGroups[group]] : [];
  const rows = await queries
    .selectFrom("event")
    .select(["event_id as eventId", "happened_at as happenedAt", "kind", "acting_for as actingFor"])
    .select([
      employeeName("event.actor_id").as("by"),
      sql<boolean>`jsonb_array_length(coalesce(because, '[]')) > 0`.as("hasReasons"),
    ])
    .where("agency_id", "=", agencyId)
    .where("about", "=", employeeId)
    .where(readableRecords())
    .$if(after !== undefined, (all) => all.where("event_id", "<", after ?? null))
    .$if(group !== undefined, (all) =>
      all.where(sql<boolean>`split_part(event.kind, '.', 1) = any(${nouns}::text[])`),
    )
    .$if(year !== undefined, (all) =>
      all.where(sql<boolean>`happened_at >= ${first(year ?? 0)} and happened_at < ${first((year ?? 0) + 1)}`),
    )
    .orderBy("event_id", "desc")
    .limit(pageSize + 1)
    .execute();
  return rows.map(asLine);
}

type Row = Omit<RecordLine, "isUnnamed">;

/** Of what is told without names not even the reasons lead to somebody. */
export function asLine(row: Row): RecordLine {
  return RecordLine.parse(
    isUnnamed(row.kind)
      ? { ...row, by: null, actingFor: null, isUnnamed: true }
      : { ...row, isUnnamed: false },
  );
}

/** From the first record to the last; two looks into an index. */
async function yearsOf(
  { queries, agencyId }: Ground<Input>,
  { employeeId }: PersonOfRecord,
  timeZone: string,
): Promise<number[]> {
  const edge = (direction: "asc" | "desc") =>
    queries
      .selectFrom("event")
      .select("happened_at")
      .where("agency_id", "=", agencyId)
      .where("about", "=", employeeId)
      .orderBy("event_id", direction)
      .limit(1)
      .executeTakeFirst();
  const [first, last] = await Promise.all([edge("asc"), edge("desc")]);
  if (!first || !last) return [];
  const yearIn = (at: Date) => Number(dayIn(timeZone, at).slice(0, 4));
  const [from, to] = [yearIn(first.happened_at), yearIn(last.happened_at)];
  return Array.from({ length: to - from + 1 }, (_, back) => to - back);
}
