import { myPlans } from "#appraisal/plan/my-plans.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { ColleaguesPage } from "./colleagues.page.tsx";
import { myColleagues } from "./colleagues.ts";
import { askedOfMe } from "./request/asked-of-me.ts";
import { declineFeedback } from "./request/decline.ts";
import { requestUnknown } from "./request/request.errors.ts";

/** Whom I can tell what I saw, and what I was asked. */
export function colleaguePages(pages: Pages): void {
  pages.get("/umpan-balik", async (page) => {
    const [{ colleagues, year }, { questions }, { plans }] = await Promise.all([
      ask(page, myColleagues, {}),
      ask(page, askedOfMe, {}),
      ask(page, myPlans, {}),
    ]);
    const own = plans.find((plan) => plan.year === year && plan.state.kind === "agreed");
    const roles = page.get("call").actor?.roles;
    const maySet = roles?.has("personnel") || roles?.has("administrator") || false;
    const props = { colleagues, thisYear: year, questions, ownPlanId: own?.planId ?? null, maySet };
    return page.render(<ColleaguesPage {...props} />, { title: say("feedback.title"), place: "/tahun-saya" });
  });

  pages.post("/umpan-balik/permintaan/:requestId/tolak", async (page) => {
    const form = await readForm(page);
    await tell(page, declineFeedback, form, { requestId: idIn(page, "requestId", requestUnknown) });
    return goTo(page, "/umpan-balik", "flash.feedback.declined");
  });
}
