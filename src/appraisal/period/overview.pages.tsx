import { z } from "zod";
import { sendFile } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { type SheetFormat, sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { OverviewPage } from "./overview.page.tsx";
import { periodOverview } from "./overview.ts";
import { periodPeople } from "./people.ts";
import { peopleCardId } from "./people-card.tsx";
import { peopleTable } from "./people-download.ts";
import { PeopleInput } from "./period.schema.ts";
import { readsNips } from "./readers.ts";

const address = "/periode/:year{[0-9]{4}}";

/** How far a year is, and who is where. */
export function overviewPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const { year, unitId, state } = askedBy(page);
    const { after, before } = page.req.query();
    const overview = await ask(page, periodOverview, { year, unitId });
    const edge = Edge.parse({ after, before });
    const list = await ask(page, periodPeople, { year, unitId, state, ...edge });
    const here = { path: `/periode/${year}`, query: page.req.query(), card: peopleCardId };
    const { actor } = page.get("call");
    const view = { overview, list, state, nips: readsNips(actor), address: here, actor };
    return page.render(<OverviewPage {...view} />, {
      title: say("period.overview.title", { year }),
      place: "/periode",
    });
  });

  pages.get(`${address}/unduh.csv`, (page) => download(page, "csv"));
  pages.get(`${address}/unduh.xlsx`, (page) => download(page, "xlsx"));
}

/** What makes no sense in the address is left out. */
const Asked = z.object({
  unitId: PeopleInput.shape.unitId.catch(undefined),
  state: PeopleInput.shape.state.catch(undefined),
});
const Edge = z.object({
  after: PeopleInput.shape.after.catch(undefined),
  before: PeopleInput.shape.before.catch(undefined),
});

function askedBy(page: PageContext) {
  const { unit, keadaan } = page.req.query();
  return { year: Number(page.req.param("year")), ...Asked.parse({ unitId: unit, state: keadaan }) };
}

async function download(page: PageContext, format: SheetFormat): Promise<Response> {
  const asked = askedBy(page);
  const table = await peopleTable(page, asked, readsNips(page.get("call").actor));
  const { write, mediaType } = sheetFormats[format];
  return sendFile(page, { name: `${table.name}.${format}`, mediaType, bytes: write(table) });
}
