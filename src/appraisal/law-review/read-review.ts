import { sql } from "kysely";
import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { Finding, Verdict } from "./finding.schema.ts";
import { findingById, findingsWhere, verdictsOn } from "./finding-rows.ts";
import { newestReview, Review } from "./review-rows.ts";

const pageSize = 50;

export const readLawReview = query({
  name: "law-review.read",
  route: {
    method: "GET",
    path: "/law-reviews/newest",
    summary: "The last review of the law, and what reviews found: those with another outcome first",
    tags: ["law-review"],
  },
  who: everybodysReaders,
  input: z.object({ show: z.enum(["open", "all"]).default("open"), after: z.uuid().optional() }),
  output: z.object({
    running: Review.nullable(),
    finished: Review.nullable(),
    findings: z.array(Finding),
    next: z.uuid().nullable(),
  }),
  run: async ({ queries, agencyId, input }) => {
    const { show, after } = input;
    const wanted = sql<boolean>`(${show === "all"}::boolean or said.verdict is null)
      and (${after ?? null}::uuid is null or (f.differs, f.finding_id) < (
        select edge.differs, edge.finding_id from law_review_finding edge
        where edge.agency_id = ${agencyId} and edge.finding_id = ${after ?? null}::uuid))`;
    const [newest, finished, found] = await Promise.all([
      newestReview(queries, agencyId),
      newestReview(queries, agencyId, { finished: true }),
      findingsWhere(queries, agencyId, wanted, pageSize + 1),
    ]);
    const findings = found.slice(0, pageSize);
    const next = found.length > pageSize ? (findings.at(-1)?.findingId ?? null) : null;
    return { running: newest?.isRunning ? newest : null, finished, findings, next };
  },
});

export const FindingView = z.object({
  finding: Finding,
  verdicts: z.array(Verdict),
  isOwn: z.boolean(),
  mayDecide: z.boolean(),
  today: z.string(),
});
export type FindingView = z.output<typeof FindingView>;

export const readFinding = query({
  name: "law-review.finding",
  route: {
    method: "GET",
    path: "/law-review-findings/{findingId}",
    summary: "One step of a decision by the law known then and now, and what was decided on it",
    tags: ["law-review"],
  },
  who: everybodysReaders,
  input: z.object({ findingId: z.uuid() }),
  output: FindingView,
  sees: (_, { finding: { about } }) =>
    about === null ? null : { matter: "record", subject: { kind: "employee", id: about } },
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const { employeeId, roles } = actorOf(ground);
    const finding = await findingById(queries, agencyId, input.findingId);
    const isOwn = finding.about === employeeId;
    return {
      ...{ finding, isOwn, today },
      verdicts: await verdictsOn(queries, agencyId, input.findingId),
      mayDecide: roles.has("personnel") && !isOwn,
    };
  },
});
