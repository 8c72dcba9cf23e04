import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Listed } from "./listed.ts";

/** Where a page of a list goes on: after this moment and this complaint. */
export const OfList = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .optional();

/** By which moment a list is ordered, and which end of it comes first. */
export type Place = {
  readonly order: RawBuilder<unknown>;
  readonly moment: RawBuilder<unknown>;
  readonly follows: RawBuilder<unknown>;
  readonly momentOf: (one: Listed) => Date | null;
};

const due: Place = {
  ...{ order: sql`o.due_at, o.complaint_id`, moment: sql`(o.due_at, o.complaint_id)`, follows: sql`>` },
  momentOf: ({ dueAt }) => dueAt,
};
const closed: Place = {
  order: sql`closed.closed_at desc, closed.complaint_id desc`,
  ...{ moment: sql`(closed.closed_at, closed.complaint_id)`, follows: sql`<` },
  momentOf: ({ closedAt }) => closedAt,
};
const received: Place = {
  order: sql`c.received_at desc, c.complaint_id desc`,
  ...{ moment: sql`(c.received_at, c.complaint_id)`, follows: sql`<` },
  momentOf: ({ receivedAt }) => receivedAt,
};

/** What waits by the time that is left; what is closed, and what a search finds, from the newest. */
export function placeOf({ number, show }: { number?: string | undefined; show?: string | undefined }): Place {
  if (number) return received;
  return show === "closed" ? closed : due;
}

export function after({ moment, follows }: Place, cursor: string | undefined): RawBuilder<boolean> {
  const [ms, id] = cursor?.split("_") ?? [];
  if (!ms || !id) return sql<boolean>`true`;
  return sql<boolean>`${moment} ${follows} (${new Date(Number(ms))}::timestamptz, ${id}::uuid)`;
}

export function cursorOf({ momentOf }: Place, last: Listed): string {
  return `${momentOf(last)?.getTime() ?? 0}_${last.complaintId}`;
}
