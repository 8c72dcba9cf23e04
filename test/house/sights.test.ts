import { expect, test } from "vitest";
import { z } from "zod";
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { organisationProcedures } from "#organisation/procedures.ts";
import { proceduresIn } from "#platform/procedures/router.ts";

/** What names one person's file in the input of a query. */
const fileKeys = ["employeeId", "headId", "leaderId", "planId", "evaluationId", "objectionId", "followUpId"];

/** Queries that are asked by such a key and show no file, or only to those whose file or duty it is. */
const showsNoFile: Readonly<Record<string, string>> = {
  "appraiser.read": "who appraises whom stands on the organisation's own pages",
  "plan.head-results":
    "shows the head's results and the goals to a plan that is being written, nothing of the plan",
  "plan.offer": "answers the owner of the plan only",
  "cascade.matrix": "a unit's table of many, which a head shares with their people",
  "feedback.requests": "answers the owner and the appraiser only",
  "feedback.links": "answers the owner and the appraiser only",
  "round.about": "answers the leader and the superior only",
  "calibration.preview-case": "answers the appraiser only, of their own draft",
  "objection.preview-decision": "answers who decides only",
};

test("each query of one person's file keeps who looked, or has a reason", () => {
  const ofFile = proceduresIn({ ...organisationProcedures, ...appraisalProcedures }).filter(
    ({ effect, input }) => effect === "query" && fileKeys.some((key) => keysOf(input).has(key)),
  );
  const silent = ofFile.filter((query) => !("sees" in query)).map(({ name }) => name);
  expect(ofFile.length).toBeGreaterThan(25);
  expect(silent.sort(), "declare `sees`, or say here why not").toEqual(Object.keys(showsNoFile).sort());
});

function keysOf(input: z.ZodType): Set<string> {
  return new Set(input instanceof z.ZodObject ? Object.keys(input.shape) : []);
}
