import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { followUpUnknown } from "./follow-up.errors.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { saveFollowUp } from "./save-follow-up.ts";
import { submitFollowUp } from "./submit-follow-up.ts";
import { contentIn, fieldOfPath, keptAttempt, linesFor } from "./write.form.ts";
import { WriteFollowUpPage } from "./write.page.tsx";

/** A proposal is written, and handed in. */
export function writePages(pages: Pages): void {
  pages.get("/tindak-lanjut/:followUpId/ubah", (page) => draw(page));
  pages.post("/tindak-lanjut/:followUpId/ubah", async (page) => {
    const form = await readForm(page);
    const followUpId = followUpIdIn(page);
    return submit(
      async () => {
        const input = { followUpId, revision: form.text("_version"), ...contentIn(form) };
        await tell(page, saveFollowUp, form, input);
        const more = form.text("step") === "more" ? "/ubah" : "";
        return goTo(page, `/tindak-lanjut/${followUpId}${more}`, "flash.follow-up.saved");
      },
      (refused) => draw(page, failedAttempt(form, refused, fieldOfPath(form)), form.all("rewards")),
    );
  });
  pages.post("/tindak-lanjut/:followUpId/ajukan", async (page) => {
    const form = await readForm(page);
    const followUpId = followUpIdIn(page);
    return submit(
      async () => {
        await tell(page, submitFollowUp, form, { followUpId, revision: form.text("_version") });
        return goTo(page, `/tindak-lanjut/${followUpId}`, "flash.follow-up.submitted");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

/** What was kept stands below what was typed: a hand-in that lacks something shows the kept words with it. */
async function draw(page: PageContext, failed?: Attempt, rewards?: readonly string[]) {
  const view = await ask(page, readFollowUp, { followUpId: followUpIdIn(page) });
  if (!view.may.write) throw notAllowed();
  const kept = keptAttempt(view.followUp.content);
  const typed = rewards ? { ...failed?.entry.values, rewards } : {};
  const values = rewards ? typed : kept.entry.values;
  const attempt = failed ? { ...failed, entry: { ...failed.entry, values } } : kept;
  const lines = linesFor(view.followUp.content);
  return page.render(<WriteFollowUpPage {...{ view, attempt, lines }} />, {
    title: say("follow-up.write.title"),
    place: "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function followUpIdIn(page: PageContext): string {
  return idIn(page, "followUpId", followUpUnknown);
}
