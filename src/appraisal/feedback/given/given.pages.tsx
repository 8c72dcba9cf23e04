import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { feedbackUnknown } from "../feedback.errors.ts";
import { GivenPage } from "./given.page.tsx";
import { givenFeedback } from "./given.ts";
import { withdrawFeedback } from "./withdraw.ts";

/** What I said to others, and what I can still take back. */
export function givenPages(pages: Pages): void {
  pages.get("/umpan-balik/diberikan", async (page) =>
    page.render(<GivenPage {...(await ask(page, givenFeedback, {}))} />, {
      title: say("feedback.given.title"),
      place: "/tahun-saya",
    }),
  );

  pages.post("/umpan-balik/diberikan/:feedbackId/tarik", async (page) => {
    const form = await readForm(page);
    await tell(page, withdrawFeedback, form, { feedbackId: idIn(page, "feedbackId", feedbackUnknown) });
    return goTo(page, "/umpan-balik/diberikan", "flash.feedback.withdrawn");
  });
}
