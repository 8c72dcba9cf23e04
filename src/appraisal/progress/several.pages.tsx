import { todayOf } from "#organisation/index.ts";
import { tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readNumber } from "#ui/locale.ts";
import { openProgress } from "./open-progress.ts";
import { progressNeedsAgreement } from "./progress.errors.ts";
import { newestValues } from "./progress-of-plan.ts";
import { recordSeveral } from "./record-several.ts";
import { SeveralPage } from "./several.page.tsx";

const address = "/rencana/:planId/kemajuan/sekaligus";

/** Several indicators on one page; what is left empty stays as it was. */
export function severalPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt({ reachedOn: todayOf(page) })));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const planId = page.req.param("planId");
    const ids = form.all("indicator");
    const entries = ids.map((indicatorId) => entryOf(form, indicatorId));
    return submit(
      async () => {
        await tell(page, recordSeveral, form, { planId, reachedOn: form.text("reachedOn"), entries });
        return goTo(page, `/rencana/${planId}/kemajuan`, "flash.progress.recorded");
      },
      (refused) =>
        draw(
          page,
          failedAttempt(form, refused, (path) => fieldNamed(path, form)),
        ),
    );
  });
}

function entryOf(form: Form, indicatorId: string) {
  const typed = form.optional(`value.${indicatorId}`);
  return {
    indicatorId,
    value: typed === undefined ? undefined : (readNumber(typed) ?? typed), // what is no number is refused by the command
    note: form.text(`note.${indicatorId}`),
  };
}

/** "entries.2.value" is the field of the third indicator; a fault of all of them stands at the first field. */
function fieldNamed(path: string, form: Form): string {
  const ids = form.all("indicator");
  const [part, index = "0", field] = path.split(".");
  const id = ids[Number(index)] ?? ids[0] ?? "";
  if (part !== "entries") return path;
  return field ? `${field}.${id}` : `${`value.${id}` in form.values() ? "value" : "note"}.${id}`;
}

async function draw(page: PageContext, attempt: Attempt) {
  const { plan, entries } = await openProgress(page);
  if (plan.standing !== "owner") throw notAllowed();
  if (plan.state.kind !== "agreed") throw progressNeedsAgreement();
  const indicators = plan.results.flatMap((result) => result.indicators);
  return page.render(<SeveralPage {...{ plan, indicators, newest: newestValues(entries), attempt }} />, {
    title: say("progress.several"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}
