import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { FairnessPage } from "./fairness.page.tsx";
import { fairness } from "./fairness.ts";

/** Is it fair? The ratings of a year beside each other. */
export function fairnessPages(pages: Pages): void {
  pages.get("/periode/:year{[0-9]{4}}/keadilan", async (page) => {
    const year = Number(page.req.param("year"));
    const { interval } = Asked.parse(page.req.query());
    const found = await ask(page, fairness, { year, interval });
    return page.render(<FairnessPage fairness={found} />, {
      title: say("calibration.title", { year }),
      place: "/periode",
    });
  });
}

/** What makes no sense in the address is left out. */
const Asked = z.object({ interval: IntervalCode.optional().catch(undefined) });
