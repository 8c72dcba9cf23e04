import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { surveyUnitUnknown, surveyUnknown } from "../survey.errors.ts";
import { endSurveyPoint } from "./end-point.ts";
import { listSurveyPoints } from "./list-points.ts";
import { makeSurveyPoint } from "./make-point.ts";
import { PointPage, PointsPage } from "./points.page.tsx";

const root = "/survei/:unitId/titik";
const place = "/survei";

/** Posters and devices of a unit. */
export function pointPages(pages: Pages): void {
  pages.get(root, (page) => draw(page, firstAttempt({ channel: "desk" })));

  pages.post(root, async (page) => {
    const form = await readForm(page);
    const unitId = unitIn(page);
    const input = { unitId, channel: form.text("channel"), place: form.text("place") };
    return submit(
      async () => {
        const { pointId } = await tell(page, makeSurveyPoint, form, input);
        return goTo(page, `/survei/${unitId}/titik/${pointId}`, "flash.survey.point-made");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.get(`${root}/:pointId`, async (page) => {
    const pointId = idIn(page, "pointId", surveyUnknown);
    const unit = await ask(page, listSurveyPoints, { unitId: unitIn(page) });
    const point = unit.points.find((one) => one.pointId === pointId);
    if (!point) throw surveyUnknown();
    return page.render(<PointPage unit={unit} point={point} />, { title: point.place, place });
  });

  pages.post(`${root}/:pointId/tutup`, async (page) => {
    const form = await readForm(page);
    const pointId = idIn(page, "pointId", surveyUnknown);
    const { unitId } = await tell(page, endSurveyPoint, form, { pointId });
    return goTo(page, `/survei/${unitId}/titik`, "flash.survey.point-ended");
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const unit = await ask(page, listSurveyPoints, { unitId: unitIn(page) });
  return page.render(<PointsPage unit={unit} attempt={attempt} />, {
    title: say("survey.points"),
    place,
    ...statusOfAttempt(attempt),
  });
}

function unitIn(page: PageContext): string {
  return idIn(page, "unitId", surveyUnitUnknown);
}
