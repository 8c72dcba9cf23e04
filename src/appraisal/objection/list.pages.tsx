import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { ObjectionsPage } from "./list.page.tsx";
import { listObjections, myObjections } from "./list-objections.ts";
import { ObjectionId } from "./objection.schema.ts";

/** What waits for whom, and for the office everything. */
export function listPages(pages: Pages): void {
  pages.get("/keberatan", async (page) => {
    const { objections: mine, today } = await ask(page, myObjections, {});
    const all = await wholeYear(page, Number(today.slice(0, 4)));
    const address = { path: "/keberatan", query: page.req.query() };
    return page.render(<ObjectionsPage {...{ mine, all, address }} />, {
      title: say("objection.list.title"),
      place: all ? "/periode" : "/orang-saya",
    });
  });
}

async function wholeYear(page: PageContext, thisYear: number) {
  const { actor } = page.get("call");
  if (!everybodysReaders.some((role) => actor?.roles.has(role))) return null;
  const year = Year.catch(thisYear).parse(page.req.query("tahun"));
  const after = ObjectionId.optional().catch(undefined).parse(page.req.query("after"));
  return { year, ...(await ask(page, listObjections, { year, after })) };
}
