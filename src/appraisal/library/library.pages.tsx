import { openPlanInForce } from "#appraisal/plan/open-plan.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { aspects } from "#appraisal/plan/plan.schema.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { positionKinds } from "#rules/position-kind/position-kind.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { resultAsked } from "./addresses.ts";
import { hideEntry, showEntry } from "./hide-entry.ts";
import { LibraryPage } from "./library.page.tsx";
import { searchLibrary } from "./search-library.ts";
import { endSharing, sharePlan, sharingOfPlan } from "./share-plan.ts";
import { SharingPage } from "./sharing.page.tsx";

const place = "/rencana";

/** Good indicators to learn from, and the sharing of one's own. */
export function libraryPages(pages: Pages): void {
  pages.get("/pustaka-indikator", (page) => drawLibrary(page, firstAttempt()));

  pages.post("/pustaka-indikator/sembunyikan", async (page) => {
    const form = await readForm(page);
    const reason = form.text(form.text("field"));
    return submit(
      async () => {
        await tell(page, hideEntry, form, { key: form.text("key"), reason });
        return goTo(page, "/pustaka-indikator?tersembunyi=ya", "flash.library.hidden");
      },
      (refused) => drawLibrary(page, failedAttempt(form, refused)),
    );
  });

  pages.post("/pustaka-indikator/tampilkan", async (page) => {
    const form = await readForm(page);
    await tell(page, showEntry, form, { key: form.text("key") });
    return goTo(page, "/pustaka-indikator", "flash.library.shown");
  });

  sharingPages(pages);
}

function sharingPages(pages: Pages): void {
  pages.get("/rencana/:planId/pustaka", async (page) => {
    const plan = await openPlanInForce(page);
    const { sharedAt, statements } = await ask(page, sharingOfPlan, { planId: plan.planId });
    const { timeZone } = page.get("call");
    return page.render(<SharingPage {...{ plan, sharedAt, statements, timeZone }} />, {
      title: say("library.share.title"),
      place,
    });
  });

  pages.post("/rencana/:planId/pustaka", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, sharePlan, await readForm(page), { planId });
    return goTo(page, `/rencana/${planId}/pustaka`, "flash.library.shared");
  });

  pages.post("/rencana/:planId/pustaka/tarik", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, endSharing, await readForm(page), { planId });
    return goTo(page, `/rencana/${planId}/pustaka`, "flash.library.sharing-ended");
  });
}

async function drawLibrary(page: PageContext, attempt: Attempt) {
  const query = page.req.query();
  const { actor, services, timeZone } = page.get("call");
  const { entries, previous, next } = await ask(page, searchLibrary, {
    ...{ words: query.kata, kind: query.jabatan, field: query.bidang },
    aspect: aspects.find((aspect) => aspect === query.aspek),
    hidden: query.tersembunyi === "ya" ? "yes" : "no",
    ...{ after: query.after, before: query.before },
  });
  const props = {
    entries,
    paging: { previous, next },
    address: { path: "/pustaka-indikator", query },
    kinds: positionKinds(lawOn(services.law, dayIn(timeZone, services.clock()))),
    forResult: resultAsked(query.untuk),
    keepsOrder: actor?.roles.has("personnel") ?? false,
    attempt,
  };
  return page.render(<LibraryPage {...props} />, {
    title: say("library.title"),
    place,
    ...statusOfAttempt(attempt),
  });
}
