import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { absenceUnknown } from "./absence.errors.ts";
import { AbsencePage } from "./absence.page.tsx";
import { listAbsences } from "./list-absences.ts";
import { recordAbsence } from "./record-absence.ts";
import { withdrawAbsence } from "./withdraw-absence.ts";

const path = "/periode/:year{[0-9]{4}}/cuti";

/** Long absences of a year: study leave and leaves on whose days a plan stands still. */
export function absencePages(pages: Pages): void {
  pages.get(path, (page) => draw(page, firstAttempt()));

  pages.post(path, async (page) => {
    const form = await readForm(page);
    const fields = ["nip", "kind", "startsOn", "endsOn", "decree"] as const;
    const [nip, kind, startsOn, endsOn, decree] = fields.map((name) => form.text(name));
    return submit(
      async () => {
        await tell(page, recordAbsence, form, { nip, kind, startsOn, endsOn, decree });
        return goTo(page, here(page), "flash.absence.recorded");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post(`${path}/:absenceId/batal`, async (page) => {
    const absenceId = idIn(page, "absenceId", absenceUnknown);
    await tell(page, withdrawAbsence, await readForm(page), { absenceId });
    return goTo(page, here(page), "flash.absence.withdrawn");
  });
}

function here(page: PageContext): string {
  return `/periode/${page.req.param("year")}/cuti`;
}

async function draw(page: PageContext, attempt: Attempt) {
  const year = Number(page.req.param("year"));
  const after = page.req.query("after");
  const { rows, next, kinds } = await ask(page, listAbsences, after ? { year, after } : { year });
  const canRecord = page.get("call").actor?.roles.has("personnel") === true;
  return page.render(<AbsencePage {...{ year, rows, next, after, kinds, canRecord, attempt }} />, {
    title: say("absence.title", { year }),
    place: "/periode",
    ...statusOfAttempt(attempt),
  });
}
