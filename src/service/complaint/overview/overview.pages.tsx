import { z } from "zod";
import { dayIn } from "#platform/clock/clock.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { isDesk } from "../complaint-at-hand.ts";
import { OverviewPage } from "./overview.page.tsx";
import { complaintOverview } from "./read-overview.ts";

/** What an address asks; what it asks wrongly is as if it asked nothing. */
const Year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);

export function overviewPages(pages: Pages): void {
  pages.get("/pengaduan/ringkas", async (page) => {
    const overview = await ask(page, complaintOverview, { year: Year.parse(page.req.query("tahun")) });
    const { services, timeZone, actor } = page.get("call");
    const today = dayIn(timeZone, services.clock());
    return page.render(<OverviewPage overview={overview} isDesk={isDesk({ actor })} today={today} />, {
      ...{ title: say("complaint.overview.title"), place: "/pengaduan/ringkas" },
    });
  });
}
