import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Law } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import { type RatedAsked, ratedPeople } from "./rated.sql.ts";

const Row = z.object({
  nip: z.string(),
  status: z.enum(["PNS", "PPPK"]),
  grade: z.string().nullable(),
  unitName: z.string(),
  appraiserId: z.uuid(),
  appraiserName: z.string(),
  overall: OverallRating,
  periodic: OverallRating.nullable(),
});

/** One rating with what it may be compared by; `sex` and `age` are null where the NIP does not say. */
export type Rated = Omit<z.output<typeof Row>, "nip"> & { sex: "male" | "female" | null; age: number | null };

/** Every rating of an interval of a year, one a person; one query. Cost: linear in the people. */
export async function ratedOf(queries: Queries, asked: RatedAsked, law: Law): Promise<Rated[]> {
  const { rows } = await ratedPeople(asked).execute(queries);
  return rows.map((row) => {
    const { nip, ...rated } = Row.parse(row);
    return { ...rated, ...sexAndAge(nip, asked.endsOn, law) };
  });
}

function sexAndAge(nip: string, on: string, law: Law): Pick<Rated, "sex" | "age"> {
  const read = readNip(nip, law);
  if (!read.ok) return { sex: null, age: null };
  const { birthDate, sex } = read.facts;
  const hadBirthday = on.slice(5) >= birthDate.slice(5);
  return { sex, age: Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1) };
}
