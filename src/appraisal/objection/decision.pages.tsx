import { z } from "zod";
import { Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { invalid, type Refusal } from "#platform/errors/refusal.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { DecideObjectionPage, SureObjectionPage } from "./decide.page.tsx";
import { decideObjection } from "./decide-objection.ts";
import { objectionUnknown } from "./objection.errors.ts";
import { previewDecision } from "./preview-decision.ts";
import { printObjection, printObjectionDecision } from "./print-objection.ts";
import { readObjection } from "./read-objection.ts";

const place = "/orang-saya";

/** Whoever decides writes, looks once more at what it comes to, and decides. */
export function decisionPages(pages: Pages): void {
  const address = "/keberatan/:objectionId/putusan";
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, decide);
  pages.get("/keberatan/:objectionId/keberatan.pdf", async (page) =>
    sendAnswer(page, await ask(page, printObjection, { objectionId: objectionIdIn(page) })),
  );
  pages.get("/keberatan/:objectionId/putusan.pdf", async (page) =>
    sendAnswer(page, await ask(page, printObjectionDecision, { objectionId: objectionIdIn(page) })),
  );
}

async function decide(page: PageContext) {
  const form = await readForm(page);
  const again = (refused: Refusal) => draw(page, failedAttempt(form, refused));
  if (form.text("step") === "change") return draw(page, firstAttempt(form.values()));
  if (form.text("step") !== "decide") return submit(() => lookAgain(page, form), again);
  return submit(async () => {
    const { objectionId } = await tell(page, decideObjection, form, wanted(page, form));
    return goTo(page, `/keberatan/${objectionId}`, "flash.objection.decided");
  }, again);
}

async function lookAgain(page: PageContext, form: Form): Promise<Response> {
  const { objectionId, outcome, results, conduct, reasons } = wanted(page, form);
  if (outcome === undefined) throw invalid([{ path: "outcome", code: "evaluation.choose" }]);
  if (reasons === "") throw invalid([{ path: "reasons", code: "objection.reasons-needed" }]);
  const chosen = { ...(results && { results }), ...(conduct && { conduct }) };
  const { ratings: becomes } = await ask(page, previewDecision, { objectionId, outcome, ...chosen });
  const view = await ask(page, readObjection, { objectionId });
  return page.render(<SureObjectionPage {...{ view, values: form.values(), becomes }} />, {
    title: say("objection.sure.title", { name: view.outline.employeeName }),
    place,
  });
}

const Chosen = z.object({
  outcome: z.enum(["kept", "changed"]).optional().catch(undefined),
  results: Rating.optional().catch(undefined),
  conduct: Rating.optional().catch(undefined),
});

/** The new ratings count only where the rating is changed. */
function wanted(page: PageContext, form: Form) {
  const { outcome, results, conduct } = Chosen.parse(form.values());
  const changed = outcome === "changed" ? { results, conduct } : { results: undefined, conduct: undefined };
  return { objectionId: objectionIdIn(page), outcome, ...changed, reasons: form.text("reasons") };
}

async function draw(page: PageContext, attempt: Attempt) {
  const view = await ask(page, readObjection, { objectionId: objectionIdIn(page) });
  if (view.party !== "reviewer") throw notAllowed();
  if (view.state !== "ready" && !attempt.refused)
    return page.redirect(`/keberatan/${view.outline.objectionId}`, 303);
  return page.render(<DecideObjectionPage view={view} attempt={attempt} />, {
    title: say("objection.decide.title", { name: view.outline.employeeName }),
    place,
    ...statusOfAttempt(attempt),
  });
}

function objectionIdIn(page: PageContext): string {
  return idIn(page, "objectionId", objectionUnknown);
}
