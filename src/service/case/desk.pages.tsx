import { z } from "zod";
import { leadingTo, Refusal } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { DeskPage } from "./desk.page.tsx";
import { findCase } from "./find-case.ts";
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

async function find(page: PageContext) {
  try {
    const { caseId } = await ask(page, findCase, { number: page.req.query("nomor") ?? "" });
    return page.redirect(`/loket/permohonan/${caseId}`, 303);
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not-found")
      throw leadingTo(error, { href: "/loket", label: "case.desk.title" });
    throw error;
  }
}
