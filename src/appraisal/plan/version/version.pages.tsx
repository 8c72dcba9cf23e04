import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { HistoryPage } from "./history.page.tsx";
import { readPlanVersion } from "./read-version.ts";
import { VersionPage, versionTitle } from "./version.page.tsx";
import { versionsOf } from "./versions-of.ts";

/** Each version that was proposed, what it changed, any two beside each other, and the history of all. */
export function versionPages(pages: Pages): void {
  pages.get("/rencana/:planId/versi/:version", async (page) => {
    const plan = await openPlan(page);
    const [version, against] = [page.req.param("version"), page.req.query("dari")];
    const asked = { planId: plan.planId, version, ...(against ? { against } : {}) };
    const kept = await ask(page, readPlanVersion, asked);
    const { timeZone } = page.get("call");
    return page.render(<VersionPage {...{ plan, kept, versions: versionsOf(plan), timeZone }} />, {
      title: versionTitle(kept),
      place: placeOf(plan),
    });
  });

  pages.get("/rencana/:planId/banding", async (page) => {
    const { planId } = await openPlan(page);
    const [from, to] = ["dari", "ke"].map((name) => encodeURIComponent(page.req.query(name) ?? "1"));
    return goTo(page, `/rencana/${planId}/versi/${to}?dari=${from}`);
  });

  pages.get("/rencana/:planId/riwayat", async (page) => {
    const plan = await openPlan(page);
    const { timeZone } = page.get("call");
    return page.render(<HistoryPage plan={plan} timeZone={timeZone} />, {
      title: say("plan.history.title"),
      place: placeOf(plan),
    });
  });
}
