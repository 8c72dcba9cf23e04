import { sendForm } from "#organisation/draw-form.ts";
import { formOf } from "#organisation/employee/employee-view.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { EndPage } from "#organisation/end-page.tsx";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { titleHeld } from "./acting-title.ts";
import { appointmentUnknown } from "./appointment.errors.ts";
import { endAppointment } from "./end-appointment.ts";
import { withdrawAppointment } from "./withdraw-appointment.ts";

const address = "/pegawai/:employeeId/penempatan/:appointmentId";

/** Positions taken back, or held for the last time. */
export function endPages(pages: Pages): void {
  pages.get(`${address}/akhiri`, (page) => drawEnd(page, firstAttempt({ endsOn: todayOf(page) })));
  pages.post(`${address}/akhiri`, (page) =>
    sendForm(
      page,
      "flash.appointment.ended",
      async (form) => {
        const endsOn = form.optional("endsOn");
        await tell(page, endAppointment, form, { appointmentId: appointmentIdIn(page), endsOn });
        return `/pegawai/${employeeIdIn(page)}`;
      },
      (attempt) => drawEnd(page, attempt),
    ),
  );

  pages.post(`${address}/batal`, async (page) => {
    const form = await readForm(page);
    await tell(page, withdrawAppointment, form, { appointmentId: appointmentIdIn(page) });
    return goTo(page, `/pegawai/${employeeIdIn(page)}`, "flash.appointment.withdrawn");
  });
}

async function drawEnd(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const appointment = person.details?.timeline.appointments.find(
    ({ appointmentId }) => appointmentId === appointmentIdIn(page),
  );
  if (!appointment) throw appointmentUnknown();
  const title = say("appointment.end.title", { title: titleHeld(appointment.kind, appointment.title) });
  const action = `/pegawai/${person.employeeId}/penempatan/${appointment.appointmentId}/akhiri`;
  return page.render(
    <EndPage {...formOf(person)} {...{ title, action, attempt }} button={say("appointment.end.button")} />,
    { title: say("appointment.end"), place: "/pegawai", ...statusOfAttempt(attempt) },
  );
}

function appointmentIdIn(page: PageContext): string {
  return idIn(page, "appointmentId", appointmentUnknown);
}
