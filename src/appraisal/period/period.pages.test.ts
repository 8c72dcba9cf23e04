import { expect, test } from "vitest";
import { worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { periodPages } from "./period.pages.tsx";

test("the table says of how many people, and leads to who they are only for whoever may look", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await writtenPlan(world, "member");
  const pages = visits(world, periodPages);
  const { html } = await pages.get("auditor", "/periode");
  expect(html).toContain("1 dari 7");
  expect(html).toContain('href="/periode/2026"');
  expect(html).toContain(
    '<a class="ds-link" href="/periode/2026?keadaan=not-started#orang">6 belum mulai</a>',
  );
  expect(html).not.toContain("<dialog");
  expect((await pages.get("member", "/periode")).html).not.toContain('href="/periode/2026"');
});
