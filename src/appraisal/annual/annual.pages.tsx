import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { AnnualPage } from "./annual.page.tsx";
import { numberPages } from "./number/number.pages.tsx";
import { ratingNumbers } from "./number/rating-numbers.ts";
import { annualOfPerson } from "./of-person.ts";

/** What a year came to: mine, and that of somebody whom I appraise. `?tahun=` names another year. */
export function annualPages(pages: Pages): void {
  numberPages(pages);
  pages.get("/tahun-saya/hasil", (page) => draw(page, {}, "/tahun-saya"));
  pages.get("/orang-saya/:employeeId/hasil", (page) =>
    draw(page, { employeeId: idIn(page, "employeeId", planUnknown) }, "/orang-saya"),
  );
}

async function draw(page: PageContext, whose: { employeeId?: string }, place: string) {
  const year = page.req.query("tahun");
  const annual = await ask(page, annualOfPerson, { ...whose, ...(year ? { year } : {}) });
  const { evaluationId } = annual;
  const numbers = evaluationId ? await ask(page, ratingNumbers, { evaluationId }) : null;
  const { timeZone } = page.get("call");
  return page.render(<AnnualPage {...{ annual, numbers, timeZone }} />, {
    title: say(annual.isOwn ? "annual.title.mine" : "annual.title.of", {
      name: annual.name,
      year: annual.year,
    }),
    place,
  });
}
