import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import { query } from "#platform/procedures/query.ts";
import { SomeWords } from "../case.schema.ts";
import { deskOf, unitsInSight, worksWithCases } from "../desk.ts";
import { stillHere } from "./still-here.sql.ts";

const Hit = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  applicant: z.string().nullable(),
  unitName: z.string(),
  receivedAt: z.coerce.date(),
  /** Issued and still here; else it runs, or waits for the citizen. */
  isReady: z.boolean(),
  dueAt: z.coerce.date().nullable(),
  warnAt: z.coerce.date().nullable(),
  pausedSince: z.coerce.date().nullable(),
});
export type Hit = z.output<typeof Hit>;

/** Shorter words would show the whole counter. */
const lettersMin = 3;
const hitsMax = 20;

export const searchCases = query({
  name: "case.search",
  route: {
    method: "GET",
    path: "/case-applicants",
    summary:
      "What runs or waits to be picked up at my counters, by words of the applicant's name or digits of the phone",
    tags: ["case"],
  },
  who: "signed-in",
  input: z.object({ words: SomeWords(120) }),
  output: z.object({
    hits: z.array(Hit),
    /** There are others, which more words would tell apart. */
    more: z.boolean(),
    /** Too little was said to look for. */
    tooShort: z.boolean(),
  }),
  run: async (ground) => {
    const { queries, agencyId, input, now } = ground;
    const desk = await deskOf(ground);
    const words = wordsOf(input.words);
    const digits = digitsOf(input.words);
    const tooShort = digits === null && !words.some(({ length }) => length >= lettersMin);
    if (tooShort || !worksWithCases(desk)) return { hits: [], more: false, tooShort };
    const { rows } = await hitsOf(queries, {
      ...{ agencyId, unitIds: unitsInSight(desk), me: desk.employeeId, now, limit: hitsMax + 1 },
      ...{ words, digits },
    });
    const hits = rows.slice(0, hitsMax).map((row) => Hit.parse(row));
    return { hits, more: rows.length > hitsMax, tooShort };
  },
});

/** Without what is written in more than one way: "Nur'aini" and "Nur’aini". */
function wordsOf(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\p{Punctuation}\p{Symbol}]/gu, ""))
    .filter(Boolean);
}

/** Of a phone number however it was written; null where words were typed. */
function digitsOf(typed: string): string | null {
  if (!/^[\d\s+().-]+$/.test(typed)) return null;
  const digits = typed.replaceAll(/\D/g, "").replace(/^(62|0)/, "");
  return digits.length < lettersMin ? null : digits;
}

type Of = {
  agencyId: number;
  unitIds: string[];
  me: string;
  now: Date;
  words: string[];
  digits: string | null;
  limit: number;
};

/** Only what is not over: older cases are found by their number, so that nobody reads a citizen's past here. */
const hitsOf = prepared((queries, of: Of) =>
  sql<z.input<typeof Hit>>`
    with here as (
      select o.case_id, o.unit_id, false as is_ready, o.due_at, o.warn_at, o.paused_since from open_case o
      join service_case t on t.agency_id = ${of.agencyId} and t.case_id = o.case_id
      where o.agency_id = ${of.agencyId} and (o.unit_id = any(${of.unitIds}::uuid[])
        or o.assigned_to = ${of.me}::uuid or t.unit_id = any(${of.unitIds}::uuid[]))
      union all
      select k.case_id, k.unit_id, true, null, null, null from case_closure k
      where k.agency_id = ${of.agencyId} and k.unit_id = any(${of.unitIds}::uuid[])
        and ${stillHere(of.agencyId, of.now)})
    select c.case_id as "caseId", c.number, s.name as service, c.applicant_name as applicant,
      u.name as "unitName", c.received_at as "receivedAt", here.is_ready as "isReady", here.due_at as "dueAt",
      here.warn_at as "warnAt", here.paused_since as "pausedSince"
    from here
    join service_case c on c.agency_id = ${of.agencyId} and c.case_id = here.case_id
    join service_standard s on s.agency_id = ${of.agencyId} and s.service_id = c.service_id
      and s.version = c.standard_version
    join unit u on u.agency_id = ${of.agencyId} and u.unit_id = here.unit_id
    where not exists (
        select from unnest(${of.words}::text[]) as word
        where position(word in regexp_replace(lower(coalesce(c.applicant_name, '')), '[[:punct:]’‘ʼ]', '', 'g')) = 0)
      or position(${of.digits}::text in regexp_replace(coalesce(c.applicant_phone, ''), '[^0-9]', '', 'g')) > 0
    order by c.received_at desc, c.case_id limit ${of.limit}::integer`.compile(queries),
);
