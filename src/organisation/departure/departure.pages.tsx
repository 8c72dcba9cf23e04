import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { depart } from "./depart.ts";
import { DeparturePage } from "./departure.page.tsx";
import { takeBackDeparture } from "./take-back.ts";

/** Who leaves, and who comes back. */
export function departurePages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/berhenti", (page) => draw(page, firstAttempt({ reason: "retired" })));
  pages.post("/pegawai/:employeeId/berhenti", (page) =>
    sendForm(
      page,
      "flash.departure.recorded",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, depart, form, {
          employeeId,
          leftOn: form.optional("leftOn"),
          reason: form.optional("reason"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => draw(page, attempt),
    ),
  );

  pages.post("/pegawai/:employeeId/berhenti/batal", async (page) => {
    const employeeId = employeeIdIn(page);
    await tell(page, takeBackDeparture, await readForm(page), { employeeId });
    return goTo(page, `/pegawai/${employeeId}`, "flash.departure.taken-back");
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  return page.render(<DeparturePage {...{ person, attempt }} />, {
    title: say("departure.record"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
