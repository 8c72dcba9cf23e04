import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { query } from "#platform/procedures/query.ts";
import { unitsByName } from "../case-rows.ts";
import { type ComplaintKind, Kind, type Stage, StageCode } from "../complaint.schema.ts";

const pageSize = 50;

export const Listed = z.object({
  complaintId: z.uuid(),
  number: z.string(),
  kind: Kind,
  stage: StageCode,
  unitName: z.string().nullable(),
  receivedAt: z.date(),
  dueAt: z.date(),
  isLate: z.boolean(),
});
export type Listed = z.output<typeof Listed>;

/** Where a page of the work list goes on: after this moment and this complaint. */
const After = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .optional();

export const complaintDesk = query({
  name: "complaint.desk",
  route: {
    method: "GET",
    path: "/complaints",
    summary: "Complaints that wait, by the time that is left; not those about the reader",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: z.object({
    stage: StageCode.optional(),
    kind: Kind.optional(),
    /** The office it is about, or that has it. */
    unitId: z.uuid().optional(),
    /** A part of the number is enough. */
    number: z.string().trim().max(40).optional(),
    after: After,
  }),
  output: z.object({
    complaints: z.array(Listed),
    next: z.string().nullable(),
    units: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  }),
  run: async ({ queries, agencyId, actor, now, input }) => {
    const wanted = openComplaints(queries, agencyId).where((row) =>
      row.or([
        row("c.kind", "=", "thanks"),
        row.not(
          row.exists(
            row
              .selectFrom("complaint_about as about")
              .select("about.employee_id")
              .whereRef("about.agency_id", "=", "o.agency_id")
              .whereRef("about.complaint_id", "=", "o.complaint_id")
              .where("about.employee_id", "=", actor?.employeeId ?? "")
              .where("about.cleared_at", "is", null),
          ),
        ),
      ]),
    );
    const ofStage = narrowed(wanted, input);
    const [ms, id] = input.after?.split("_") ?? [];
    const page =
      ms && id
        ? ofStage.where((row) =>
            row.or([
              row("o.due_at", ">", new Date(Number(ms))),
              row.and([row("o.due_at", "=", new Date(Number(ms))), row("o.complaint_id", ">", id)]),
            ]),
          )
        : ofStage;
    const rows = await page.limit(pageSize + 1).execute();
    const complaints = rows.slice(0, pageSize).map((row) => asListed(row, now));
    const last = complaints.at(-1);
    const next = rows.length > pageSize && last ? `${last.dueAt.getTime()}_${last.complaintId}` : null;
    return { complaints, next, units: await unitsByName({ queries, agencyId }) };
  },
});

type Open = ReturnType<typeof openComplaints>;
type Narrow = {
  stage?: Stage | undefined;
  kind?: ComplaintKind | undefined;
  unitId?: string | undefined;
  number?: string | undefined;
};

function narrowed(open: Open, { stage, kind, unitId, number }: Narrow): Open {
  return open
    .$if(stage !== undefined, (rows) => rows.where("o.stage", "=", stage ?? ""))
    .$if(kind !== undefined, (rows) => rows.where("c.kind", "=", kind ?? ""))
    .$if(Boolean(unitId), (rows) =>
      rows.where((row) =>
        row.or([row("o.unit_id", "=", unitId ?? ""), row("c.about_unit_id", "=", unitId ?? "")]),
      ),
    )
    .$if(Boolean(number), (rows) =>
      rows.where(sql<boolean>`position(lower(${number ?? ""}) in lower(c.number)) > 0`),
    );
}

/** What waits, the soonest due first. */
export function openComplaints(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("open_complaint as o")
    .innerJoin("complaint as c", (join) =>
      join.onRef("c.agency_id", "=", "o.agency_id").onRef("c.complaint_id", "=", "o.complaint_id"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "o.agency_id").onRef("unit.unit_id", "=", "o.unit_id"),
    )
    .select(["o.complaint_id as complaintId", "c.number", "c.kind", "o.stage", "unit.name as unitName"])
    .select(["c.received_at as receivedAt", "o.due_at as dueAt"])
    .where("o.agency_id", "=", agencyId)
    .orderBy("o.due_at")
    .orderBy("o.complaint_id");
}

type Row = Awaited<ReturnType<ReturnType<typeof openComplaints>["execute"]>>[number];

export function asListed(row: Row, now: Date): Listed {
  const isLate = row.stage !== "complainant" && row.dueAt < now;
  return { ...row, kind: Kind.parse(row.kind), stage: row.stage as Stage, isLate };
}
