import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { type ProfileField, profileNames } from "../survey.schema.ts";
import { type Which, whichSql } from "./tally.sql.ts";

/** How many respondents said so of themselves; `value` null: did not say. */
export type ProfileCount = { field: ProfileField; value: string | null; answers: number };

const columns = {
  ageBand: "age_band",
  sex: "sex",
  education: "education",
  occupation: "occupation",
} as const;

/** Who answered, field by field; one query. */
export async function profileOf(queries: Queries, which: Which): Promise<ProfileCount[]> {
  const fields = profileNames.map(
    (field) => sql`(${sql.lit(field)}, ${sql.ref(`answer.${columns[field]}`)})`,
  );
  const { rows } = await sql<ProfileCount>`
    select said.field, said.value, count(*)::integer as answers
    from survey_answer answer cross join lateral (values ${sql.join(fields)}) as said (field, value)
    where ${whichSql(which)}
    group by 1, 2 order by 1, 2 nulls last`.execute(queries);
  return rows;
}
