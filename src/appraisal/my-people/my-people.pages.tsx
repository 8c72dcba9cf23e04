import { quadrantOf } from "#appraisal/evaluation/quadrant.ts";
import { myOrganisations } from "#appraisal/organisation-rating/my-organisations.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { myWaiting } from "#platform/waiting/my-waiting.ts";
import { say } from "#platform/words/words.ts";
import { myActing } from "./my-acting.ts";
import { MyPeoplePage } from "./my-people.page.tsx";
import { myPeople } from "./my-people.ts";

/** "Orang saya": the first page of a head. */
export function myPeoplePages(pages: Pages): void {
  pages.get("/orang-saya", async (page) => {
    const { tahun: year, interval } = page.req.query();
    const mine = await ask(page, myPeople, year ? { year } : {});
    const { organisations } = await ask(page, myOrganisations, { year: mine.year });
    const { carried } = await ask(page, myActing, { year: mine.year });
    const { waits } = await ask(page, myWaiting, {});
    const quadrant = quadrantOf(page.get("call").services.law, `${mine.year}-12-31`);
    return page.render(<MyPeoplePage {...{ mine, carried, organisations, quadrant, waits, interval }} />, {
      title: say("nav.my-people"),
      place: "/orang-saya",
    });
  });
}
