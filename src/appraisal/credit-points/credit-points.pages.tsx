import { z } from "zod";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { say } from "#platform/words/words.ts";
import { creditAccountUnknown, creditRatingUnknown } from "./credit-points.errors.ts";
import { CreditPointsPage } from "./credit-points.page.tsx";
import { CreditListPage } from "./list.page.tsx";
import { listCreditPoints } from "./list-credit-points.ts";
import { openingPages } from "./opening.pages.tsx";
import { printAccumulation, printConversion, printDetermination } from "./print-credit-points.ts";
import { readCreditPoints } from "./read-credit-points.ts";

/** Credit points: mine, somebody's, and everybody's. */
export function creditPointsPages(pages: Pages): void {
  pages.get("/angka-kredit", (page) => draw(page, actorOf(page.get("call")).employeeId));
  pages.get("/angka-kredit/daftar", drawList);
  openingPages(pages);
  pages.get("/angka-kredit/:employeeId", (page) => draw(page, employeeIdIn(page)));
  pages.get("/angka-kredit/:employeeId/konversi/:planId/pdf", async (page) => {
    const key = { employeeId: employeeIdIn(page), planId: idIn(page, "planId", creditRatingUnknown) };
    return sendAnswer(page, await ask(page, printConversion, key));
  });
  pages.get("/angka-kredit/:employeeId/akumulasi.pdf", async (page) =>
    sendAnswer(page, await ask(page, printAccumulation, { employeeId: employeeIdIn(page) })),
  );
  pages.get("/angka-kredit/:employeeId/penetapan.pdf", async (page) =>
    sendAnswer(page, await ask(page, printDetermination, { employeeId: employeeIdIn(page) })),
  );
}

async function draw(page: PageContext, employeeId: string) {
  const view = await ask(page, readCreditPoints, { employeeId });
  const title = view.isMine ? say("credit-points.title") : say("credit-points.title-of", { name: view.name });
  return page.render(<CreditPointsPage view={view} />, {
    title,
    place: view.isMine ? "/tahun-saya" : view.keeps ? "/pegawai" : "/orang-saya",
  });
}

async function drawList(page: PageContext) {
  const after = z.uuid().optional().catch(undefined).parse(page.req.query("after"));
  const list = await ask(page, listCreditPoints, { after });
  const address = { path: "/angka-kredit/daftar", query: page.req.query() };
  return page.render(<CreditListPage list={list} address={address} />, {
    title: say("credit-points.list.title"),
    place: "/periode",
  });
}

function employeeIdIn(page: PageContext): string {
  return idIn(page, "employeeId", creditAccountUnknown);
}
