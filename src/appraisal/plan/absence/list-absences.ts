import { sql } from "kysely";
import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { employeeName } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { absenceKinds } from "#rules/absence/absence.ts";
import { lawOn } from "#rules/law.ts";
import { wordsOfAbsence } from "./words-of-absence.ts";

const pageSize = 50;

const OfficialWords = z.object({ text: z.string(), gloss: z.string() });

export const AbsenceRow = z.object({
  absenceId: z.uuid(),
  employeeId: z.uuid(),
  name: z.string(),
  kind: OfficialWords,
  startsOn: z.string(),
  endsOn: z.string(),
  pauses: z.boolean(),
  decree: z.string(),
});
export type AbsenceRow = z.output<typeof AbsenceRow>;

export const listAbsences = query({
  name: "absence.list",
  route: {
    method: "GET",
    path: "/absences",
    summary: "Long absences that reach into a year, the newest first, and the kinds that the law knows",
    tags: ["absence"],
  },
  who: everybodysReaders,
  input: z.object({ year: Year, after: z.uuid().optional() }),
  output: z.object({
    rows: z.array(AbsenceRow),
    next: z.uuid().nullable(),
    kinds: z.array(z.object({ code: z.string(), words: OfficialWords, pauses: z.boolean() })),
  }),
  run: async ({ queries, agencyId, input, services }) => {
    const { year, after } = input;
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const law = lawOn(services.law, from);
    const beyond = after
      ? sql`and (absence.starts_on, absence.absence_id) < (select last.starts_on, last.absence_id
          from absence last where last.agency_id = ${agencyId} and last.absence_id = ${after})`
      : sql``;
    const { rows } = await sql<Omit<AbsenceRow, "kind"> & { kind: string }>`
      select absence.absence_id as "absenceId", absence.employee_id as "employeeId",
        ${employeeName("absence.employee_id")} as name, absence.kind, absence.starts_on as "startsOn",
        absence.ends_on as "endsOn", absence.pauses, absence.decree
      from absence
      where absence.agency_id = ${agencyId} and absence.starts_on <= ${to}::date
        and absence.ends_on >= ${from}::date ${beyond}
        and not exists (select from absence_withdrawal taken_back
          where taken_back.agency_id = ${agencyId} and taken_back.absence_id = absence.absence_id)
      order by absence.starts_on desc, absence.absence_id desc
      limit ${pageSize + 1}`.execute(queries);
    const shown = rows.slice(0, pageSize);
    return {
      rows: shown.map(({ kind, ...row }) => ({ ...row, kind: wordsOfAbsence(kind, law) })),
      next: rows.length > pageSize ? (shown.at(-1)?.absenceId ?? null) : null,
      kinds: absenceKinds(law).map(({ code, name, gloss, pauses }) => ({
        ...{ code, pauses },
        words: { text: name, gloss },
      })),
    };
  },
});
