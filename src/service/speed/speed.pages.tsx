import { z } from "zod";
import { dayIn } from "#platform/clock/clock.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { myOutput } from "#service/workload/my-output.ts";
import { readWorkload } from "#service/workload/read-workload.ts";
import { WorkloadPage } from "#service/workload/workload.page.tsx";
import { compareSpeed } from "./compare-speed.ts";
import { OldestCasesPage } from "./oldest-cases.page.tsx";
import { oldestCases } from "./oldest-cases.ts";
import { readSpeed } from "./read-speed.ts";
import { SpeedPage } from "./speed.page.tsx";
import { Month, type Speed, sides } from "./speed.schema.ts";

const place = "/kecepatan";

/** What an address asks; what it asks wrongly is as if it asked nothing. */
const Asked = z.object({
  unit: z.uuid().optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
  dari: Month.optional().catch(undefined),
  sampai: Month.optional().catch(undefined),
  menurut: z.enum(sides).optional().catch(undefined),
  banding: z.uuid().optional().catch(undefined),
  hari: z.iso.date().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  orang: z.coerce.number().int().min(-5).max(5).optional().catch(undefined),
});

/** How long people wait, what has been open longest, and how much work there is for how many. */
export function speedPages(pages: Pages): void {
  pages.get("/kecepatan", drawSpeed);
  pages.get("/kecepatan/terbuka", async (page) => {
    const { unit, after } = Asked.parse(page.req.query());
    const found = await ask(page, oldestCases, { unitId: unit, after });
    return page.render(<OldestCasesPage found={found} query={page.req.query()} />, {
      ...{ title: say("speed.oldest"), place },
    });
  });
  pages.get("/beban-kerja", async (page) => {
    const { unit, dari, sampai, orang = 0 } = Asked.parse(page.req.query());
    const workload = await ask(page, readWorkload, { unitId: unit, from: dari, through: sampai });
    const mine = await ask(page, myOutput, {});
    const props = { workload, mine, change: orang, query: page.req.query(), today: todayOf(page) };
    return page.render(<WorkloadPage {...props} />, { title: say("workload.title"), place });
  });
}

async function drawSpeed(page: PageContext) {
  const asked = Asked.parse(page.req.query());
  const speed = await ask(page, readSpeed, {
    unitId: asked.unit,
    serviceId: asked.layanan,
    from: asked.dari,
    through: asked.sampai,
    by: asked.menurut,
  });
  const comparison = await comparisonOf(page, speed, asked);
  const props = { speed, comparison, query: page.req.query(), today: todayOf(page) };
  return page.render(<SpeedPage {...props} />, { title: say("speed.title"), place });
}

async function comparisonOf(page: PageContext, speed: Speed, { banding, hari }: z.output<typeof Asked>) {
  const { unitId, serviceId, from, through } = speed.asked;
  if (unitId === null || (!banding && !hari)) return null;
  const asked = { unitId, from, through, serviceId: serviceId ?? undefined };
  return ask(page, compareSpeed, { ...asked, otherId: banding, day: hari });
}

function todayOf(page: PageContext): string {
  const { services, timeZone } = page.get("call");
  return dayIn(timeZone, services.clock());
}
