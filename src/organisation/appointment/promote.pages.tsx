import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { PromotePage } from "./promote.page.tsx";
import { promote } from "./promote.ts";

/** Grades. */
export function promotePages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/promosi", (page) => drawPromote(page, firstAttempt()));
  pages.post("/pegawai/:employeeId/promosi", (page) =>
    sendForm(
      page,
      "flash.employee.promoted",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, promote, form, {
          employeeId,
          grade: form.optional("grade"),
          startsOn: form.optional("startsOn"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawPromote(page, attempt),
    ),
  );
}

async function drawPromote(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const law = lawOn(page.get("call").services.law, todayOf(page));
  return page.render(<PromotePage {...{ person, law, attempt }} />, {
    title: say("employee.promote"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
