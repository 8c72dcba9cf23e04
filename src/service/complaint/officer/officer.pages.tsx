import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { complaintUnknown } from "../complaint.errors.ts";
import { myComplaints, readMyComplaint } from "./mine.ts";
import { InHandsPage, MinePage } from "./officer.page.tsx";
import { proposeAnswer } from "./propose.ts";

const address = "/pengaduan/saya";

/** Complaints in one's hands. */
export function officerPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const { complaints } = await ask(page, myComplaints, {});
    return page.render(<MinePage complaints={complaints} />, { title: say("complaint.mine.title") });
  });

  pages.get(`${address}/:complaintId`, (page) => draw(page, firstAttempt()));

  pages.post(`${address}/:complaintId`, async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { ...keyIn(page), revision: form.text("_version"), body: form.text("body") };
        await tell(page, proposeAnswer, form, input);
        return goTo(page, address, "flash.complaint.proposed");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const view = await ask(page, readMyComplaint, keyIn(page));
  return page.render(<InHandsPage view={view} attempt={attempt} />, {
    title: view.number,
    ...statusOfAttempt(attempt),
  });
}

function keyIn(page: PageContext) {
  return { complaintId: idIn(page, "complaintId", complaintUnknown) };
}
