import { todayOf } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { periodIn, periodValue } from "../result/period-filter.tsx";
import { surveyUnitUnknown } from "../survey.errors.ts";
import { commentUnknown } from "./comment.errors.ts";
import { CommentsPage } from "./comments.page.tsx";
import { listComments } from "./list-comments.ts";
import { reviewComment } from "./review-comment.ts";

/** What users wrote, and what of it is published. */
export function commentPages(pages: Pages): void {
  pages.get("/survei/:unitId/komentar", async (page) => {
    const unitId = idIn(page, "unitId", surveyUnitUnknown);
    const period = periodIn(page.req.query("masa"), todayOf(page));
    const shown = await ask(page, listComments, { unitId, ...period });
    return page.render(<CommentsPage shown={shown} period={period} word={page.req.query("kata") ?? null} />, {
      title: say("survey.comments"),
      place: "/survei",
    });
  });

  pages.post("/survei/komentar/:commentId", async (page) => {
    const form = await readForm(page);
    const commentId = idIn(page, "commentId", commentUnknown);
    const publicBody = form.text("publish") === "yes" ? form.text(`publicBody-${commentId}`) : "";
    const { unitId } = await tell(page, reviewComment, form, { commentId, publicBody });
    const masa = periodValue(periodIn(form.text("masa"), todayOf(page)));
    return goTo(page, `/survei/${unitId}/komentar?masa=${masa}`, "flash.survey.reviewed");
  });
}
