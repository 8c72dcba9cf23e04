import { sendForm } from "#organisation/draw-form.ts";
import { expectKeeper } from "#organisation/office.ts";
import { positionChoice } from "#organisation/position/position-choice.ts";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addEmployee } from "./add-employee.ts";
import { correctEmployee } from "./correct-employee.ts";
import { AddPage, CorrectPage } from "./keep.page.tsx";
import { employeeIdIn, openEmployeeToKeep } from "./open-employee.ts";

/** People taken up by hand, and what is written of them put right. */
export function keepPages(pages: Pages): void {
  pages.get("/pegawai/baru", (page) => drawAdd(page, firstAttempt()));
  pages.post("/pegawai/baru", (page) =>
    sendForm(
      page,
      "flash.employee.added",
      async (form) => {
        const { employeeId } = await tell(page, addEmployee, form, {
          nip: form.optional("nip"),
          name: form.optional("name"),
          email: form.optional("email"),
          grade: form.optional("grade"),
          positionId: form.optional("positionId"),
          startsOn: form.optional("startsOn"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawAdd(page, attempt),
    ),
  );

  pages.get("/pegawai/:employeeId/ubah", (page) => drawCorrect(page, null));
  pages.post("/pegawai/:employeeId/ubah", (page) =>
    sendForm(
      page,
      "flash.employee.corrected",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, correctEmployee, form, {
          employeeId,
          revision: form.text("_version"),
          name: form.optional("name"),
          email: form.optional("email"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawCorrect(page, attempt),
    ),
  );
}

async function drawAdd(page: PageContext, attempt: Attempt) {
  const { actor, services } = page.get("call");
  expectKeeper(actor);
  const choice = await positionChoice(page, attempt);
  const law = lawOn(services.law, todayOf(page));
  return page.render(<AddPage {...{ choice, law, attempt }} />, {
    title: say("employee.add"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}

async function drawCorrect(page: PageContext, sent: Attempt | null) {
  const person = await openEmployeeToKeep(page);
  const attempt = sent ?? firstAttempt({ name: person.name, email: person.details?.email ?? undefined });
  return page.render(<CorrectPage {...{ person, attempt }} />, {
    title: say("employee.correct"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
