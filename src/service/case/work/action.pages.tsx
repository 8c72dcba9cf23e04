import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { MessageKey } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { caseUnknown } from "../case.errors.ts";
import { closeCase } from "../closing/close-case.ts";
import { pickUp } from "../closing/pick-up.ts";
import { reopenCase } from "../closing/reopen-case.ts";
import { takeBackPickUp } from "../closing/take-back-pick-up.ts";
import { CasePage } from "./case.page.tsx";
import { handOver } from "./hand-over.ts";
import { keepPapers } from "./keep-papers.ts";
import { moveCase } from "./move-case.ts";
import { pauseCase } from "./pause-case.ts";
import { readCase } from "./read-case.ts";
import { caseReceivers } from "./receivers.ts";
import { resumeCase } from "./resume-case.ts";
import { takeCase } from "./take-case.ts";

const address = "/loket/permohonan/:caseId";

/** One case, and each thing that can be done with it. */
export function actionPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(`${address}/langkah`, (page) =>
    does(page, "flash.case.moved", (form, change) =>
      tell(page, moveCase, form, { ...change, step: form.text("step") }),
    ),
  );
  pages.post(`${address}/ambil`, (page) =>
    does(page, "flash.case.taken", (form, change) => tell(page, takeCase, form, change)),
  );
  pages.post(`${address}/serahkan`, (page) =>
    does(page, "flash.case.handed-over", (form, change) => {
      const [unitId = "", employeeId] = form.text("to").split(" ");
      return tell(page, handOver, form, { ...change, unitId, employeeId, note: form.text("note") });
    }),
  );
  pages.post(`${address}/tunggu`, (page) =>
    does(page, "flash.case.paused", (form, change) =>
      tell(page, pauseCase, form, {
        ...{ ...change, reason: form.text("why"), askedFor: form.text("askedFor") },
        lacking: form.all("lacking"),
      }),
    ),
  );
  pages.post(`${address}/lanjutkan`, (page) =>
    does(page, "flash.case.resumed", (form, change) =>
      tell(page, resumeCase, form, {
        ...{ ...change, papers: form.all("papers"), despite: form.text("despite-lanjutkan") },
      }),
    ),
  );
  pages.post(`${address}/berkas`, (page) =>
    does(page, "flash.case.papers-kept", (form, change) =>
      tell(page, keepPapers, form, { ...change, papers: form.all("papers") }),
    ),
  );
  endingPages(pages);
}

/** The end of a case, and what is taken back of it. */
function endingPages(pages: Pages): void {
  pages.post(`${address}/selesai`, (page) =>
    does(page, "flash.case.closed", (form, change) =>
      tell(page, closeCase, form, {
        ...{ ...change, outcome: form.text("outcome"), reason: form.text("reason") },
        despite: form.text("despite-selesai"),
      }),
    ),
  );
  pages.post(`${address}/buka-lagi`, (page) =>
    does(page, "flash.case.reopened", (form, { caseId }) =>
      tell(page, reopenCase, form, { caseId, reason: form.text("mistake") }),
    ),
  );
  pages.post(`${address}/diambil`, (page) =>
    does(page, "flash.case.picked-up", (form, { caseId }) =>
      tell(page, pickUp, form, { caseId, name: form.text("name") }),
    ),
  );
  pages.post(`${address}/batal-diambil`, (page) =>
    does(page, "flash.case.pick-up-undone", (form, { caseId }) =>
      tell(page, takeBackPickUp, form, { caseId }),
    ),
  );
}

type Change = { caseId: string; revision: string };

/** Does it, and goes back to where the button was pressed: the case, or the list. */
async function does(
  page: PageContext,
  done: MessageKey,
  work: (form: Form, change: Change) => Promise<unknown>,
) {
  const form = await readForm(page);
  const caseId = idIn(page, "caseId", caseUnknown);
  return submit(
    async () => {
      await work(form, { caseId, revision: form.text("_version") });
      const back = form.text("kembali") === "/loket" ? "/loket" : `/loket/permohonan/${caseId}`;
      return goTo(page, back, done);
    },
    (refused) => draw(page, withAll(failedAttempt(form, refused, fieldOf(page)), form)),
  );
}

/** All that was ticked, which `values` alone would make one. */
function withAll(attempt: Attempt, form: Form): Attempt {
  const ticked = Object.fromEntries(["papers", "lacking"].map((name) => [name, form.all(name)]));
  return { ...attempt, entry: { ...attempt.entry, values: { ...attempt.entry.values, ...ticked } } };
}

/** Where the fields of a form are called otherwise than the command's input, since several forms share the page. */
function fieldOf(page: PageContext): (path: string) => string {
  const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    tunggu: { reason: "why" },
    serahkan: { unitId: "to", employeeId: "to" },
    "buka-lagi": { reason: "mistake" },
    lanjutkan: { despite: "despite-lanjutkan" },
    selesai: { despite: "despite-selesai" },
  };
  const action = page.req.path.split("/").at(-1) ?? "";
  return (path) => renamed[action]?.[path] ?? path;
}

async function draw(page: PageContext, attempt: Attempt) {
  const caseId = idIn(page, "caseId", caseUnknown);
  const shown = await ask(page, readCase, { caseId });
  const receivers = shown.mayWork ? await ask(page, caseReceivers, { caseId }) : null;
  const now = page.get("call").services.clock();
  return page.render(<CasePage shown={shown} receivers={receivers} attempt={attempt} now={now} />, {
    ...{ title: `${shown.number} ${shown.service}`, place: "/loket" },
    ...statusOfAttempt(attempt),
  });
}
