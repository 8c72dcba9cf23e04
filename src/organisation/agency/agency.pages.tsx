import { sendForm } from "#organisation/draw-form.ts";
import { expectKeeper } from "#organisation/office.ts";
import { ask, tell } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AgencyPage } from "./agency.page.tsx";
import { changeAgency } from "./change-agency.ts";
import { readAgency } from "./read-agency.ts";

/** The agency itself. */
export function agencyPages(pages: Pages): void {
  pages.get("/instansi", (page) => draw(page, null));
  pages.post("/instansi", (page) =>
    sendForm(
      page,
      "flash.agency.changed",
      async (form) => {
        await tell(page, changeAgency, form, {
          revision: form.text("_version"),
          name: form.text("name"),
          parentName: form.text("parentName"),
          place: form.text("place"),
          address: form.text("address"),
          timeZone: form.optional("timeZone"),
          cadence: form.optional("cadence"),
        });
        return "/instansi";
      },
      (attempt) => draw(page, attempt),
    ),
  );
}

async function draw(page: PageContext, sent: Attempt | null) {
  expectKeeper(page.get("call").actor);
  const agency = await ask(page, readAgency, {});
  const { name, parentName, place, address, timeZone, cadence } = agency;
  const attempt = sent ?? firstAttempt({ name, parentName, place, address, timeZone, cadence });
  return page.render(<AgencyPage {...{ agency, attempt }} />, {
    title: say("agency.title"),
    place: "/organisasi",
    ...statusOfAttempt(attempt),
  });
}
