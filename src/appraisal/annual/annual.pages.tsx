import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { AnnualPage } from "./annual.page.tsx";
import { annualOfPerson } from "./of-person.ts";

/** What a year came to: mine, and that of somebody whom I appraise. `?tahun=` names another year. */
export function annualPages(pages: Pages): void {
  pages.get("/tahun-saya/hasil", (page) => draw(page, {}, "/tahun-saya"));
  pages.get("/orang-saya/:employeeId/hasil", (page) =>
    draw(page, { employeeId: idIn(page, "employeeId", planUnknown) }, "/orang-saya"),
  );
}

async function draw(page: PageContext, whose: { employeeId?: string }, place: string) {
  const year = page.req.query("tahun");
  const annual = await ask(page, annualOfPerson, { ...whose, ...(year ? { year } : {}) });
  return page.render(<AnnualPage annual={annual} timeZone={page.get("call").timeZone} />, {
    title: say(annual.isOwn ? "annual.title.mine" : "annual.title.of", {
      name: annual.name,
      year: annual.year,
    }),
    place,
  });
}
