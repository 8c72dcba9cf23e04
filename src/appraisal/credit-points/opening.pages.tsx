import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readNumber } from "#ui/locale.ts";
import {
  creditAccountUnknown,
  creditOpeningUnknown,
  creditOpeningWithdrawn,
} from "./credit-points.errors.ts";
import { RecordOpeningPage, WithdrawOpeningPage } from "./opening.page.tsx";
import { readCreditPoints } from "./read-credit-points.ts";
import { recordOpening } from "./record-opening.ts";
import { withdrawOpening } from "./withdraw-opening.ts";

const place = "/pegawai";

/** The personnel office records what earlier decrees set, and takes back what was typed wrong. */
export function openingPages(pages: Pages): void {
  const address = "/angka-kredit/:employeeId/penetapan";
  pages.get(address, (page) => drawRecord(page));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const employeeId = employeeIdIn(page);
    return submit(
      async () => {
        await tell(page, recordOpening, form, { employeeId, ...decreeIn(form) });
        return goTo(page, `/angka-kredit/${employeeId}`, "flash.credit-points.recorded");
      },
      (refused) => drawRecord(page, failedAttempt(form, refused)),
    );
  });
  pages.get(`${address}/:openingId/tarik`, (page) => drawWithdraw(page, firstAttempt()));
  pages.post(`${address}/:openingId/tarik`, async (page) => {
    const form = await readForm(page);
    const openingId = openingIdIn(page);
    return submit(
      async () => {
        const { employeeId } = await tell(page, withdrawOpening, form, {
          ...{ openingId, reason: form.text("reason") },
        });
        return goTo(page, `/angka-kredit/${employeeId}`, "flash.credit-points.withdrawn");
      },
      (refused) => drawWithdraw(page, failedAttempt(form, refused)),
    );
  });
}

function decreeIn(form: Form) {
  return {
    level: form.optional("level"),
    points: readNumber(form.text("points")) ?? form.optional("points"),
    decree: form.text("decree"),
    decidedOn: form.optional("decidedOn"),
    countedTo: form.optional("countedTo"),
  };
}

async function opened(page: PageContext) {
  const view = await ask(page, readCreditPoints, { employeeId: employeeIdIn(page) });
  if (!view.keeps) throw notAllowed();
  return view;
}

/** Begins with the present level: most decrees are of it. */
async function drawRecord(page: PageContext, failed?: Attempt) {
  const view = await opened(page);
  const attempt = failed ?? firstAttempt({ level: view.account?.level ?? "" });
  return page.render(<RecordOpeningPage view={view} attempt={attempt} />, {
    title: say("credit-points.opening.record"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function drawWithdraw(page: PageContext, attempt: Attempt) {
  const view = await opened(page);
  const opening = view.openings.find(({ openingId }) => openingId === openingIdIn(page));
  if (!opening) throw creditOpeningUnknown();
  if (opening.withdrawn) throw creditOpeningWithdrawn();
  return page.render(<WithdrawOpeningPage {...{ view, opening, attempt }} />, {
    title: say("credit-points.opening.withdraw"),
    place,
    ...statusOfAttempt(attempt),
  });
}

function employeeIdIn(page: PageContext): string {
  return idIn(page, "employeeId", creditAccountUnknown);
}

function openingIdIn(page: PageContext): string {
  return idIn(page, "openingId", creditOpeningUnknown);
}
