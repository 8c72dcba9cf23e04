import { readAgency } from "#organisation/agency/read-agency.ts";
import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { todayOf } from "#organisation/today.ts";
import { ask, tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { giveOutside } from "./give-outside.ts";
import { OutsidePage } from "./outside.page.tsx";

/** An appraiser who works elsewhere; once named, the next thing they need is an account. */
export function outsidePages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/penilai-luar", async (page) => {
    const { parentName } = await ask(page, readAgency, {});
    const startsOn = `${todayOf(page).slice(0, 4)}-01-01`;
    return draw(page, firstAttempt({ startsOn, institution: parentName }));
  });
  pages.post("/pegawai/:employeeId/penilai-luar", (page) =>
    sendForm(
      page,
      "flash.outside.given",
      async (form) => {
        const { appraiserId } = await tell(page, giveOutside, form, {
          employeeId: employeeIdIn(page),
          nip: form.optional("nip"),
          name: form.optional("name"),
          grade: form.optional("grade"),
          positionTitle: form.optional("positionTitle"),
          institution: form.optional("institution"),
          startsOn: form.optional("startsOn"),
          reason: form.optional("reason"),
        });
        return `/pegawai/${appraiserId}/akun`;
      },
      (attempt) => draw(page, attempt),
    ),
  );
}

async function draw(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const law = lawOn(page.get("call").services.law, todayOf(page));
  return page.render(<OutsidePage {...{ person, law, attempt }} />, {
    title: say("outside.give"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}
