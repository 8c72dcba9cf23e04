import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAbout } from "../not-about.sql.ts";
import { isLateSql } from "./listed.ts";

/** Sides of the list besides the steps. */
export const Show = z.enum(["late", "closed"]);

type Condition = RawBuilder<boolean>;
type Narrow = { kind?: string | undefined; unitId?: string | undefined; number?: string | undefined };
type Side = { show?: string | undefined; stage?: string | undefined; number?: string | undefined };

/** Whom a complaint is about does not learn that there is one; thanks about somebody are no secret. */
export function notAboutReader({ actor }: Pick<Ground<unknown>, "actor">): Condition {
  return sql<boolean>`(c.kind = 'thanks' or ${notAbout("c", actor?.employeeId ?? null)})`;
}

/** Which side of the list; a search looks at all of them. */
export function shownIn({ input, now }: { input: Side; now: Date }): Condition {
  const { show, stage, number } = input;
  if (number) return sql<boolean>`true`;
  if (show === "closed") return sql<boolean>`closed.complaint_id is not null`;
  if (show === "late") return isLateSql(now);
  return stage ? sql<boolean>`o.stage = ${stage}` : sql<boolean>`o.complaint_id is not null`;
}

export function narrowedTo({ kind, unitId, number }: Narrow): Condition {
  return sql<boolean>`(${sql.join(
    [
      kind ? sql`c.kind = ${kind}` : sql`true`,
      unitId ? sql`(o.unit_id = ${unitId} or c.about_unit_id = ${unitId})` : sql`true`,
      number ? numbered(number) : sql`true`,
    ],
    sql` and `,
  )})`;
}

const digitsMax = 5; // as many as a number of ours has after its year

/** "289" is what people read out of "ADU-2026-00289": not every number with these digits somewhere. */
function numbered(number: string): Condition {
  const inTrackingId = sql`position(lower(${number}) in lower(coalesce(c.source_reference, ''))) > 0`;
  const own =
    /^\d+$/.test(number) && number.length <= digitsMax
      ? sql`c.number like ${`%-${number.padStart(digitsMax, "0")}`}`
      : sql`position(lower(${number}) in lower(c.number)) > 0`;
  return sql<boolean>`(${own} or ${inTrackingId})`;
}
