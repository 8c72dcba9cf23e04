import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { positionChoice } from "#organisation/position/position-choice.ts";
import { tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AppointPage } from "./appoint.page.tsx";
import { appoint } from "./appoint.ts";

/** Positions given for good. */
export function appointmentPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/pindah", (page) => draw(page, firstAttempt()));
  pages.post("/pegawai/:employeeId/pindah", (page) =>
    sendForm(
      page,
      "flash.appointment.began",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, appoint, form, {
          employeeId,
          positionId: form.optional("positionId"),
          startsOn: form.optional("startsOn"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => draw(page, attempt),
    ),
  );
}

async function draw(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const choice = await positionChoice(page, attempt);
  return page.render(<AppointPage {...{ person, choice, attempt }} />, {
    title: say("appointment.appoint"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
