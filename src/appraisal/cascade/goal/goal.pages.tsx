import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { changeGoal } from "./change-goal.ts";
import { deleteGoal } from "./delete-goal.ts";
import { goalUnknown } from "./goal.errors.ts";
import { GoalPage } from "./goal.page.tsx";
import { typedGoal, valuesOfGoal } from "./goal.values.ts";
import { compareGoal, GoalFormPage } from "./goal-form.page.tsx";
import { goalsPages, placeOfGoals } from "./goals.pages.tsx";
import { listGoalsAbove, readGoal } from "./read-goals.ts";

const path = "/peran-hasil/sasaran/:goalId";

/** The goals of a year, and each of them. */
export function goalPages(pages: Pages): void {
  goalsPages(pages);

  pages.get(path, async (page) => {
    const goal = await ask(page, readGoal, { goalId: idOf(page) });
    return page.render(<GoalPage goal={goal} />, { title: goal.statement, place: placeOfGoals });
  });

  pages.get(`${path}/ubah`, (page) => drawForm(page, null));

  pages.post(`${path}/ubah`, async (page) => {
    const goalId = idOf(page);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, changeGoal, form, { goalId, revision: form.text("_version"), ...typedGoal(form) });
        return goTo(page, `/peran-hasil/sasaran/${goalId}`, "flash.goal.saved");
      },
      (refused) => drawForm(page, failedAttempt(form, refused), form),
    );
  });

  pages.post(`${path}/hapus`, async (page) => {
    const goalId = idOf(page);
    const form = await readForm(page);
    const { year } = await ask(page, readGoal, { goalId });
    await tell(page, deleteGoal, form, { goalId, revision: form.text("_version") });
    return goTo(page, `/peran-hasil/${year}/sasaran`, "flash.goal.deleted");
  });
}

function idOf(page: PageContext): string {
  return idIn(page, "goalId", goalUnknown);
}

async function drawForm(page: PageContext, sent: Attempt | null, form?: Form) {
  const goal = await ask(page, readGoal, { goalId: idOf(page) });
  if (!goal.mayKeep) throw notAllowed();
  const { year, unitId, unitName } = goal;
  const above = unitId ? (await ask(page, listGoalsAbove, { year, unitId })).goals : [];
  const attempt = sent ?? firstAttempt(valuesOfGoal(goal));
  const compared = form ? compareGoal(typedGoal(form), goal) : [];
  const action = `/peran-hasil/sasaran/${goal.goalId}/ubah`;
  return page.render(
    <GoalFormPage {...{ action, year, unitName, above, attempt, compared }} version={goal.revision} />,
    { title: say("goal.form.title"), place: placeOfGoals, ...statusOfAttempt(attempt) },
  );
}
