import { sendForm } from "#organisation/draw-form.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { isKeeper } from "#organisation/office.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AskPage } from "./ask.page.tsx";
import { askErasure } from "./ask-erasure.ts";
import { carryOutAgain } from "./carry-out-again.ts";
import { decideErasure } from "./decide-erasure.ts";
import { erasureUnknown } from "./erasure.errors.ts";
import { Category } from "./erasure.schema.ts";
import { ExpiredPage } from "./expired.page.tsx";
import { expiredRetentions } from "./expired.ts";
import { ListPage } from "./list.page.tsx";
import { listErasures } from "./list-erasures.ts";
import { MinePage } from "./mine.page.tsx";
import { myErasures } from "./my-erasures.ts";
import { readErasure } from "./read-erasure.ts";
import { RequestPage } from "./request.page.tsx";
import { withdrawErasure } from "./withdraw-erasure.ts";

const office = "/permintaan-hapus";
const expired = `${office}/masa-simpan`;

/** What can be erased of a person: theirs to ask, the office's to decide. */
export function erasurePages(pages: Pages): void {
  minePages(pages);
  expiredPages(pages); // before the page of one request: "masa-simpan" is no id
  requestPages(pages);
}

function minePages(pages: Pages): void {
  pages.get("/akun/hapus-data", async (page) => {
    const { categories } = await ask(page, myErasures, {});
    return page.render(<MinePage categories={categories} />, { title: say("erasure.mine.title") });
  });
  pages.get("/akun/hapus-data/:category", (page) => drawAsk(page, firstAttempt()));
  pages.post("/akun/hapus-data/:category", (page) =>
    sendForm(
      page,
      "flash.erasure.asked",
      async (form) => {
        const asked = { category: categoryIn(page), reason: form.text("reason") };
        const { requestId } = await tell(page, askErasure, form, asked);
        return `${office}/${requestId}`;
      },
      (attempt) => drawAsk(page, attempt),
    ),
  );
}

function expiredPages(pages: Pages): void {
  pages.get(expired, async (page) => {
    const after = page.req.query("after");
    const found = await ask(page, expiredRetentions, after ? { after } : {});
    const keeper = isKeeper(page.get("call").actor);
    const address = { path: expired, query: {} };
    return page.render(<ExpiredPage {...found} keeper={keeper} address={address} />, {
      title: say("erasure.expired.title"),
    });
  });
  pages.get(`${expired}/:employeeId/:category`, (page) => drawAskOf(page, firstAttempt()));
  pages.post(`${expired}/:employeeId/:category`, (page) =>
    sendForm(
      page,
      "flash.erasure.asked",
      async (form) => {
        const asked = {
          category: categoryIn(page),
          reason: form.text("reason"),
          employeeId: employeeIdIn(page),
        };
        const { requestId } = await tell(page, askErasure, form, asked);
        return `${office}/${requestId}`;
      },
      (attempt) => drawAskOf(page, attempt),
    ),
  );
}

function requestPages(pages: Pages): void {
  pages.get(office, async (page) => {
    const shown = page.req.query("semua") === "ya" ? "all" : "waiting";
    const before = page.req.query("after");
    const found = await ask(page, listErasures, { show: shown, ...(before ? { before } : {}) });
    const address = { path: office, query: shown === "all" ? { semua: "ya" } : {} };
    return page.render(<ListPage {...found} shown={shown} address={address} />, {
      title: say("erasure.list.title"),
    });
  });
  pages.get(`${office}/:requestId`, (page) => drawRequest(page, firstAttempt()));
  pages.post(`${office}/:requestId`, (page) =>
    sendForm(
      page,
      "flash.erasure.decided",
      async (form) => {
        const requestId = requestIdIn(page);
        const decided = { requestId, outcome: form.optional("outcome"), reason: form.text("reason") };
        await tell(page, decideErasure, form, decided);
        return `${office}/${requestId}`;
      },
      (attempt) => drawRequest(page, attempt),
    ),
  );
  pages.post(`${office}/:requestId/tarik`, async (page) => {
    const { requestId } = await tell(page, withdrawErasure, await readForm(page), {
      requestId: requestIdIn(page),
    });
    return goTo(page, `${office}/${requestId}`, "flash.erasure.withdrawn");
  });
  pages.post(`${office}/:requestId/laksanakan`, async (page) => {
    const { requestId } = await tell(page, carryOutAgain, await readForm(page), {
      requestId: requestIdIn(page),
    });
    return goTo(page, `${office}/${requestId}`, "flash.erasure.tried-again");
  });
}

function drawAsk(page: PageContext, attempt: Attempt) {
  const category = categoryIn(page);
  return page.render(<AskPage {...{ category, leaver: null, attempt }} />, {
    title: say("erasure.ask.title", { data: say(`personal-data.category.${category}`) }),
    ...statusOfAttempt(attempt),
  });
}

async function drawAskOf(page: PageContext, attempt: Attempt) {
  const category = categoryIn(page);
  const { employeeId, name } = await openEmployeeToKeep(page);
  const data = say(`personal-data.category.${category}`);
  return page.render(<AskPage {...{ category, leaver: { employeeId, name }, attempt }} />, {
    title: say("erasure.ask.of", { data, name }),
    ...statusOfAttempt(attempt),
  });
}

async function drawRequest(page: PageContext, attempt: Attempt) {
  const view = await ask(page, readErasure, { requestId: requestIdIn(page) });
  const keeper = isKeeper(page.get("call").actor);
  const { category, name } = view.request;
  return page.render(<RequestPage {...{ view, keeper, attempt }} />, {
    title: say("erasure.request.title", { data: say(`personal-data.category.${category}`), name }),
    ...statusOfAttempt(attempt),
  });
}

function requestIdIn(page: PageContext): string {
  return idIn(page, "requestId", erasureUnknown);
}

function categoryIn(page: PageContext) {
  const { success, data } = Category.safeParse(page.req.param("category"));
  if (!success) throw erasureUnknown();
  return data;
}
