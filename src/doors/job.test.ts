import { expect, test } from "vitest";
import { say } from "#platform/words/words.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { jobPages } from "./job.tsx";

test("work that failed is not headed as if it went on", async () => {
  const world = await makeWorld();
  const now = world.services.clock();
  const jobId = crypto.randomUUID();
  const job = { agency_id: 1, job_id: jobId, kind: "import.preview", queued_at: now, finished_at: now };
  const failed = { started_by: world.people.personnel.employeeId, failure: "spreadsheet.unknown-format" };
  await world.rows((queries) =>
    queries
      .insertInto("job_progress")
      .values({ ...job, ...failed })
      .execute(),
  );
  const { html } = await visits(world, jobPages).get("personnel", `/pekerjaan/${jobId}?lalu=/impor`);
  expect(html).toContain(`<h1>${say("door.job.failed")}</h1>`);
  expect(html).not.toContain(say("door.job.title"));
});
