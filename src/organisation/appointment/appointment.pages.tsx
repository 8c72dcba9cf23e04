import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { positionChoice } from "#organisation/position/position-choice.ts";
import { tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { ActingPage, AppointPage } from "./appoint.page.tsx";
import { appoint } from "./appoint.ts";
import { appointActing } from "./appoint-acting.ts";

/** Positions given, for good or for a while. */
export function appointmentPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/pindah", (page) => drawAppoint(page, firstAttempt()));
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
      (attempt) => drawAppoint(page, attempt),
    ),
  );

  pages.get("/pegawai/:employeeId/plt-plh", (page) => drawActing(page, firstAttempt({ kind: "plt" })));
  pages.post("/pegawai/:employeeId/plt-plh", (page) =>
    sendForm(
      page,
      "flash.appointment.acting-began",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, appointActing, form, {
          employeeId,
          positionId: form.optional("positionId"),
          kind: form.optional("kind"),
          startsOn: form.optional("startsOn"),
          endsOn: form.optional("endsOn"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawActing(page, attempt),
    ),
  );
}

async function drawAppoint(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const choice = await positionChoice(page);
  return page.render(<AppointPage {...{ person, choice, attempt }} />, {
    title: say("appointment.appoint"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}

async function drawActing(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const choice = await positionChoice(page);
  return page.render(<ActingPage {...{ person, choice, attempt }} />, {
    title: say("appointment.appoint-acting"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
