import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addGoal } from "./add-goal.ts";
import { typedGoal } from "./goal.values.ts";
import { GoalFormPage } from "./goal-form.page.tsx";
import { GoalsPage } from "./goals.page.tsx";
import { importGoals } from "./import-goals.ts";
import { PastePage } from "./paste.page.tsx";
import { listGoals, listGoalsAbove } from "./read-goals.ts";

export const placeOfGoals = "/rencana";
const path = "/peran-hasil/:year{[0-9]{4}}/sasaran";

/** What the agency and its units have promised for a year, and how more of it comes in. */
export function goalsPages(pages: Pages): void {
  pages.get(path, async (page) => {
    const listed = await ask(page, listGoals, { year: yearOf(page) });
    return page.render(<GoalsPage {...listed} />, {
      title: say("goal.title", { year: listed.year }),
      place: placeOfGoals,
    });
  });

  pages.get(`${path}/baru`, (page) => drawNew(page, page.req.query("unit") || null, firstAttempt()));

  pages.post(`${path}/baru`, async (page) => {
    const form = await readForm(page);
    const unitId = page.req.query("unit") || null;
    return submit(
      async () => {
        const { goalId } = await tell(page, addGoal, form, {
          year: yearOf(page),
          unitId,
          ...typedGoal(form),
        });
        return goTo(page, `/peran-hasil/sasaran/${goalId}`, "flash.goal.saved");
      },
      (refused) => drawNew(page, unitId, failedAttempt(form, refused)),
    );
  });

  pages.get(`${path}/tempel`, (page) => drawPaste(page, firstAttempt()));

  pages.post(`${path}/tempel`, async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const unitId = form.optional("unitId") ?? null;
        const input = { year: yearOf(page), unitId, lines: form.text("lines") };
        const { added } = await tell(page, importGoals, form, input);
        const said = added > 0 ? "flash.goal.imported" : "flash.goal.imported-none";
        return goTo(page, `/peran-hasil/${yearOf(page)}/sasaran`, said);
      },
      (refused) => drawPaste(page, failedAttempt(form, refused)),
    );
  });
}

function yearOf(page: PageContext): number {
  return Number(page.req.param("year"));
}

async function drawNew(page: PageContext, unitId: string | null, attempt: Attempt) {
  const year = yearOf(page);
  const { keeps } = await ask(page, listGoals, { year });
  const unit = keeps.units.find((one) => one.unitId === unitId);
  if (unitId === null ? !keeps.agency : !unit) throw notAllowed();
  const above = unit ? (await ask(page, listGoalsAbove, { year, unitId: unit.unitId })).goals : [];
  const action = `/peran-hasil/${year}/sasaran/baru${unit ? `?unit=${unit.unitId}` : ""}`;
  const unitName = unit?.name ?? null;
  return page.render(<GoalFormPage {...{ action, year, unitName, above, attempt }} compared={[]} />, {
    title: say("goal.form.title"),
    place: placeOfGoals,
    ...statusOfAttempt(attempt),
  });
}

async function drawPaste(page: PageContext, attempt: Attempt) {
  const year = yearOf(page);
  const { keeps } = await ask(page, listGoals, { year });
  if (!keeps.agency) throw notAllowed();
  return page.render(<PastePage year={year} units={keeps.units} attempt={attempt} />, {
    title: say("goal.paste"),
    place: placeOfGoals,
    ...statusOfAttempt(attempt),
  });
}
