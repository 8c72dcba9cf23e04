import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { myWaiting } from "#platform/waiting/my-waiting.ts";
import { say } from "#platform/words/words.ts";
import { MyYearPage } from "./my-year.page.tsx";
import { myYear } from "./my-year.ts";

/** "Tahun saya": the first page of everybody. `?tahun=` shows another year. */
export function myYearPages(pages: Pages): void {
  pages.get("/tahun-saya", async (page) => {
    const year = page.req.query("tahun");
    const my = await ask(page, myYear, year ? { year } : {});
    const { waits } = await ask(page, myWaiting, {});
    return page.render(<MyYearPage {...{ my, waits }} timeZone={page.get("call").timeZone} />, {
      title: say("nav.my-year"),
      place: "/tahun-saya",
    });
  });
}
