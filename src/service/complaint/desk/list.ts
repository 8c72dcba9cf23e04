import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { unitsByName } from "../case-rows.ts";
import { Kind, StageCode } from "../complaint.schema.ts";
import { DeskCounts, deskCounts } from "./list-counts.ts";
import { after, cursorOf, OfList, placeOf } from "./list-order.ts";
import { narrowedTo, notAboutReader, Show, shownIn } from "./list-where.ts";
import { asListed, Listed, listedRows } from "./listed.ts";
import { subjectsOf } from "./subjects.ts";

const pageSize = 50;

const Input = z.object({
  /** Left out: what is open. A search looks everywhere. */
  show: Show.optional(),
  stage: StageCode.optional(),
  kind: Kind.optional(),
  /** The office it is about, or that has it. */
  unitId: z.uuid().optional(),
  /** A part of the number, its digits alone, or the tracking id of SP4N-LAPOR!. */
  number: z.string().trim().max(80).optional(),
  after: OfList,
});
export type DeskAsked = z.output<typeof Input>;

export const complaintDesk = query({
  name: "complaint.desk",
  route: {
    method: "GET",
    path: "/complaints",
    summary:
      "Complaints that wait, by the time that is left, and those that are closed; not those about the reader",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: Input,
  output: z.object({
    complaints: z.array(Listed),
    next: z.string().nullable(),
    counts: DeskCounts,
    units: z.array(z.object({ unitId: z.uuid(), parentId: z.uuid().nullable(), name: z.string() })),
  }),
  run: async (ground) => {
    const { queries, agencyId, now } = ground;
    const place = placeOf(ground.input);
    const wanted: RawBuilder<unknown>[] = [notAboutReader(ground), narrowedTo(ground.input), shownIn(ground)];
    const rows = await listedRows(queries, agencyId, {
      where: sql.join([...wanted, after(place, ground.input.after)], sql` and `),
      ...{ order: place.order, limit: pageSize + 1, today: ground.today },
    });
    const shown = rows.slice(0, pageSize);
    const subjects = await subjectsOf(ground, shown);
    const complaints = shown.map((row) => asListed(row, subjects.get(row.complaintId) ?? "", now));
    const last = complaints.at(-1);
    const next = rows.length > pageSize && last ? cursorOf(place, last) : null;
    return { complaints, next, counts: await countsOf(ground), units: await unitsByName(ground) };
  },
});

function countsOf(ground: Ground<DeskAsked>) {
  return deskCounts(
    ground,
    sql`${notAboutReader(ground)} and ${narrowedTo({ ...ground.input, number: undefined })}`,
  );
}
