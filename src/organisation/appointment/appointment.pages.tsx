import { sendForm } from "#organisation/draw-form.ts";
import { drawForm, personIn } from "#organisation/employee/person-form.ts";
import { positionChoice } from "#organisation/position/position-choice.ts";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, firstAttempt } from "#ui/form/attempt.ts";
import { ActingPage, AppointPage } from "./appoint.page.tsx";
import { appoint } from "./appoint.ts";
import { appointActing } from "./appoint-acting.ts";
import { endPages } from "./end.pages.tsx";
import { PromotePage } from "./promote.page.tsx";
import { promote } from "./promote.ts";

/** Positions given, for good or for a while, and grades. */
export function appointmentPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/pindah", (page) => drawAppoint(page, firstAttempt()));
  pages.post("/pegawai/:employeeId/pindah", (page) =>
    sendForm(
      page,
      "flash.appointment.began",
      async (form) => {
        const employeeId = personIn(page);
        const fields = ["positionId", "startsOn", "decree"] as const;
        await tell(page, appoint, form, { employeeId, ...form.texts(fields) });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawAppoint(page, attempt),
    ),
  );
  actingPages(pages);
  promotePages(pages);
  endPages(pages);
}
