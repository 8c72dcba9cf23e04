import { z } from "zod";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { peopleCardId } from "./people-card.tsx";
import { readWhole } from "./read-whole.ts";
import { WholePage } from "./whole.page.tsx";

const Id = z.uuid().optional().catch(undefined);
/** What makes no sense in the address is left out. */
const Asked = z.object({ unit: Id, after: Id, before: Id });

/** The whole cascade of a year, and each unit of it. */
export function wholePages(pages: Pages): void {
  pages.get("/peran-hasil/:year{[0-9]{4}}", async (page) => {
    const { unit: unitId, ...edge } = Asked.parse(page.req.query());
    const year = Number(page.req.param("year"));
    const whole = await ask(page, readWhole, { year, unitId, ...edge });
    const me = page.get("call").actor?.employeeId ?? "";
    const address = { path: `/peran-hasil/${year}`, query: page.req.query(), card: peopleCardId };
    return page.render(<WholePage {...{ whole, me, address }} />, {
      title: say("whole.title", { year }),
      place: "/periode",
    });
  });
}
