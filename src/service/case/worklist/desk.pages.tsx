import { z } from "zod";
import { Refusal } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { DeskPage } from "./desk.page.tsx";
import { findCase } from "./find-case.ts";
import { SearchPage } from "./search.page.tsx";
import { searchCases } from "./search-cases.ts";
import { UnitPage } from "./unit.page.tsx";
import { unitOverview } from "./unit-overview.ts";
import { workList, workViews } from "./work-list.ts";

const place = "/loket";
const View = z.enum(workViews).catch("mine");

/** What is to be done at my counters, and how it goes below me. */
export function deskPages(pages: Pages): void {
  pages.get("/loket", drawDesk);
  pages.get("/loket/cari", find);
  pages.get("/loket/unit", async (page) => {
    const found = await ask(page, unitOverview, {});
    const now = page.get("call").services.clock();
    return page.render(<UnitPage {...found} now={now} />, { title: say("case.unit.title"), place });
  });
}

async function drawDesk(page: PageContext) {
  const view = View.parse(page.req.query("tampil"));
  const step = page.req.query("langkah") || undefined;
  const after = page.req.query("after") || undefined;
  const found = await ask(page, workList, { view, ...(step ? { step } : {}), ...(after ? { after } : {}) });
  const now = page.get("call").services.clock();
  return page.render(<DeskPage {...found} view={view} step={step} now={now} />, {
    ...{ title: say("case.desk.title"), place },
  });
}

/** What is a number leads to its case; everything else is looked for among names and phone numbers. */
async function find(page: PageContext) {
  const typed = (page.req.query("cari") ?? "").trim().slice(0, typedMax);
  const caseId = await caseOfNumber(page, typed);
  if (caseId) return page.redirect(`/loket/permohonan/${caseId}`, 303);
  const found = await ask(page, searchCases, { words: typed });
  const now = page.get("call").services.clock();
  return page.render(<SearchPage {...found} typed={typed} now={now} />, {
    ...{ title: say("case.search.title"), place },
  });
}

const [typedMax, numberMax] = [120, 40];

async function caseOfNumber(page: PageContext, typed: string): Promise<string | null> {
  if (typed.length > numberMax || !/\d/.test(typed)) return null;
  try {
    return (await ask(page, findCase, { number: typed })).caseId;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not-found") return null;
    throw error;
  }
}
