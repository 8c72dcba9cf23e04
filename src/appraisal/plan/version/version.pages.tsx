import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { readPlanVersion } from "./read-version.ts";
import { VersionPage, versionTitle } from "./version.page.tsx";

/** Each version that was proposed, and what it changed. */
export function versionPages(pages: Pages): void {
  pages.get("/rencana/:planId/versi/:version", async (page) => {
    const plan = await openPlan(page);
    const version = page.req.param("version");
    const kept = await ask(page, readPlanVersion, { planId: plan.planId, version });
    const versions = plan.dialogue.flatMap(({ kind, version: made }) =>
      (kind === "proposed" || kind === "expectations-written") && made !== null ? [made] : [],
    );
    const { timeZone } = page.get("call");
    return page.render(<VersionPage {...{ plan, kept, versions, timeZone }} />, {
      title: versionTitle(kept),
      place: placeOf(plan),
    });
  });
}
