import { dayIn } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addService } from "./add-service.ts";
import { CatalogPage } from "./catalog.page.tsx";
import { DraftPage } from "./draft.page.tsx";
import { keepsServices } from "./keepers.ts";
import { listServices } from "./list-services.ts";
import { fieldOfStandard, inputOfStandard } from "./standard.form.ts";

/** The catalogue, and a new service for it. */
export function catalogPages(pages: Pages): void {
  pages.get("/standar", async (page) => {
    const { services } = await ask(page, listServices, {});
    const { actor, agencyId } = page.get("call");
    const keeps = keepsServices(actor);
    return page.render(<CatalogPage services={services} keeps={keeps} agencyId={agencyId} />, {
      title: say("standard.title"),
      place: "/standar",
    });
  });

  pages.get("/standar/baru", (page) => {
    if (!keepsServices(page.get("call").actor)) throw notAllowed();
    return drawNew(page, firstAttempt(begun));
  });

  pages.post("/standar/baru", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { code: form.text("code"), ...inputOfStandard(form) };
        const { code } = await tell(page, addService, form, input);
        return goTo(page, `/standar/${code}`, "flash.standard.saved");
      },
      (refused) => drawNew(page, failedAttempt(form, refused, fieldOfStandard)),
    );
  });
}

const begun = { timeUnit: "minute", feeRupiah: "0", complexityWeight: "1" };

function drawNew(page: PageContext, attempt: Attempt) {
  const { services, timeZone } = page.get("call");
  const law = lawOn(services.law, dayIn(timeZone, services.clock()));
  const content = <DraftPage action="/standar/baru" attempt={attempt} compared={[]} law={law} draft={null} />;
  return page.render(content, {
    title: say("standard.new"),
    place: "/standar",
    ...statusOfAttempt(attempt),
  });
}
