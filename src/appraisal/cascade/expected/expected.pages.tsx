import { cellPath } from "#appraisal/cascade/matrix/cell.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { declineExpected } from "./decline-expected.ts";
import { expectedUnknown } from "./expected.errors.ts";
import { ExpectedPage } from "./expected.page.tsx";
import { readExpected } from "./read-expected.ts";
import { takeExpected } from "./take-expected.ts";
import { withdrawExpected } from "./withdraw-expected.ts";

const path = "/peran-hasil/usulan/:expectedId";

/** What a head expects of somebody, and the answers to it. */
export function expectedPages(pages: Pages): void {
  pages.get(path, (page) => draw(page, firstAttempt()));

  pages.post(`${path}/ambil`, async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const { planId, resultId } = await tell(page, takeExpected, form, { expectedId: idOf(page) });
        return goTo(page, `/rencana/${planId}/hasil/${resultId}/indikator/baru`, "flash.cascade.taken");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post(`${path}/jawaban`, async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const expectedId = idOf(page);
        await tell(page, declineExpected, form, { expectedId, reason: form.text("reason") });
        return goTo(page, `/peran-hasil/usulan/${expectedId}`, "flash.cascade.answered");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post(`${path}/tarik`, async (page) => {
    const form = await readForm(page);
    const expectedId = idOf(page);
    const { servesId, employeeId, year } = await ask(page, readExpected, { expectedId });
    await tell(page, withdrawExpected, form, { expectedId });
    const back = servesId ? cellPath(year, servesId, employeeId) : `/peran-hasil/matriks?tahun=${year}`;
    return goTo(page, back, "flash.cascade.withdrawn");
  });
}

function idOf(page: PageContext): string {
  return idIn(page, "expectedId", expectedUnknown);
}

async function draw(page: PageContext, attempt: Attempt) {
  const expected = await ask(page, readExpected, { expectedId: idOf(page) });
  const isMine = expected.employeeId === page.get("call").actor?.employeeId;
  return page.render(<ExpectedPage {...{ expected, isMine, attempt }} />, {
    title: expected.statement,
    place: isMine ? "/rencana" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}
