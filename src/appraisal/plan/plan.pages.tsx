import { myExpected } from "#appraisal/cascade/expected/read-expected.ts";
import { planLooks } from "#appraisal/cascade/look/confirm-look.ts";
import { isKeeper } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { commentPlan } from "./dialogue/comment.ts";
import { myPlans } from "./my-plans.ts";
import { openPlan, placeOf } from "./open-plan.ts";
import { planUnknown } from "./plan.errors.ts";
import { PlanPage, planTitle } from "./plan.page.tsx";
import { PlansPage } from "./plans.page.tsx";
import { StartPage } from "./start.page.tsx";
import { startPlan } from "./start-plan.ts";

const place = "/rencana";

/** My plans, the start of one, and a plan with the dialogue about it. */
export function planPages(pages: Pages): void {
  pages.get("/rencana", async (page) => {
    const mine = await ask(page, myPlans, {});
    return page.render(<PlansPage {...mine} />, { title: say("plan.mine"), place });
  });

  pages.get("/rencana/baru", (page) =>
    drawStart(page, firstAttempt({ year: page.req.query("tahun"), approach: "quantitative" })),
  );

  pages.post("/rencana", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { year: form.optional("year"), approach: form.optional("approach") };
        const { planId, earlierPlanId } = await tell(page, startPlan, form, input);
        const next = earlierPlanId ? `/rencana/${planId}/salin` : `/rencana/${planId}`;
        return goTo(page, next, "flash.plan.started");
      },
      (refused) => drawStart(page, failedAttempt(form, refused)),
    );
  });

  pages.get("/rencana/:planId", (page) => drawPlan(page, firstAttempt()));

  pages.post("/rencana/:planId/komentar", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, commentPlan, form, { planId, body: form.text("body") });
        return goTo(page, `/rencana/${planId}#percakapan`, "flash.plan.commented");
      },
      (refused) => drawPlan(page, failedAttempt(form, refused)),
    );
  });
}

async function drawStart(page: PageContext, attempt: Attempt) {
  const { open, startable, plans, hasAppraiser } = await ask(page, myPlans, {});
  const { actor } = page.get("call");
  const whose = { hasAppraiser, employeeId: actor?.employeeId ?? "", namesAppraisers: isKeeper(actor) };
  const year = attempt.entry.values.year ?? String(startable[0] ?? open[0] ?? "");
  const entry = { ...attempt.entry, values: { ...attempt.entry.values, year } };
  return page.render(<StartPage {...{ open, plans, ...whose }} attempt={{ ...attempt, entry }} />, {
    title: say("plan.start.title"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function drawPlan(page: PageContext, comment: Attempt) {
  const plan = await openPlan(page);
  const { timeZone } = page.get("call");
  const [{ looks }, { expected }] = await Promise.all([
    ask(page, planLooks, { planId: plan.planId }),
    plan.may.edit ? ask(page, myExpected, { year: plan.year }) : { expected: [] },
  ]);
  const open = expected.filter(({ answer }) => answer === null);
  return page.render(<PlanPage {...{ plan, timeZone, comment, looks }} expected={open} />, {
    title: planTitle(plan),
    place: placeOf(plan),
    ...statusOfAttempt(comment),
  });
}
