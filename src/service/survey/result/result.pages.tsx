import { todayOf } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { readNumber } from "#ui/locale.ts";
import { surveyUnitUnknown } from "../survey.errors.ts";
import { listSurveyResults } from "./list-results.ts";
import { periodIn } from "./period-filter.tsx";
import { readSurveyResult } from "./read-result.ts";
import { ResultPage } from "./result.page.tsx";
import { ResultsPage } from "./results.page.tsx";
import { setSurveyTarget } from "./set-target.ts";

const place = "/survei";

/** How satisfied users are: of all units, and of one. */
export function resultPages(pages: Pages): void {
  pages.get("/survei", async (page) => {
    const today = todayOf(page);
    const { period, units } = await ask(page, listSurveyResults, periodIn(page.req.query("masa"), today));
    const mayImport = page.get("call").actor?.roles.has("service-manager") ?? false;
    return page.render(<ResultsPage {...{ period, units, today, mayImport }} />, {
      title: say("survey.results"),
      place,
    });
  });

  pages.get("/survei/:unitId", async (page) => {
    const unitId = idIn(page, "unitId", surveyUnitUnknown);
    const today = todayOf(page);
    const serviceId = page.req.query("layanan") || null;
    const period = periodIn(page.req.query("masa"), today);
    const result = await ask(page, readSurveyResult, { unitId, serviceId, ...period });
    return page.render(<ResultPage result={result} today={today} />, { title: result.unit.name, place });
  });

  pages.post("/survei/:unitId/sasaran", async (page) => {
    const form = await readForm(page);
    const unitId = idIn(page, "unitId", surveyUnitUnknown);
    const year = form.text("year");
    const ikm = readNumber(form.text("ikm")) ?? form.text("ikm");
    await tell(page, setSurveyTarget, form, { unitId, year, ikm, revision: form.text("_version") });
    return goTo(page, `/survei/${unitId}?masa=${encodeURIComponent(year)}`, "flash.survey.target-set");
  });
}
