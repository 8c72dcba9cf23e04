import { myOrganisations } from "#appraisal/organisation-rating/my-organisations.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { MyPeoplePage } from "./my-people.page.tsx";
import { myPeople } from "./my-people.ts";

/** "Orang saya": the first page of a head. */
export function myPeoplePages(pages: Pages): void {
  pages.get("/orang-saya", async (page) => {
    const year = page.req.query("tahun");
    const mine = await ask(page, myPeople, year ? { year } : {});
    const { organisations } = await ask(page, myOrganisations, { year: mine.year });
    return page.render(<MyPeoplePage mine={mine} organisations={organisations} />, {
      title: say("nav.my-people"),
      place: "/orang-saya",
    });
  });
}
