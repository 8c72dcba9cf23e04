import { evaluationUnknown } from "#appraisal/evaluation/evaluation.errors.ts";
import { readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type MessageKey, say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { askExplanations } from "./ask-explanations.ts";
import { decisionPages } from "./decision.pages.tsx";
import { explainObjection } from "./explain-objection.ts";
import { FileObjectionPage } from "./file.page.tsx";
import { fileObjection } from "./file-objection.ts";
import { listPages } from "./list.pages.tsx";
import { nameReviewer } from "./name-reviewer.ts";
import { objectionUnknown } from "./objection.errors.ts";
import { ObjectionPage } from "./objection.page.tsx";
import { objectionOf, readObjection, readObjectionEvidence } from "./read-objection.ts";
import { withdrawObjection } from "./withdraw-objection.ts";

/** From the reasons of whoever objects to the decision of whoever stands above both. */
export function objectionPages(pages: Pages): void {
  listPages(pages);
  pages.get("/evaluasi/:evaluationId/keberatan", (page) => drawFiling(page, firstAttempt()));
  pages.post("/evaluasi/:evaluationId/keberatan", file);
  pages.get("/keberatan/:objectionId", (page) => draw(page, firstAttempt()));
  pages.get("/keberatan/:objectionId/bukti/:evidenceId", async (page) =>
    sendAnswer(
      page,
      await ask(page, readObjectionEvidence, {
        objectionId: objectionIdIn(page),
        evidenceId: idIn(page, "evidenceId", objectionUnknown),
      }),
    ),
  );
  pages.post("/keberatan/:objectionId/pemutus", (page) =>
    step(page, "flash.objection.named", (form, objectionId) =>
      tell(page, nameReviewer, form, { objectionId, nip: form.text("nip"), reason: form.text("reason") }),
    ),
  );
  pages.post("/keberatan/:objectionId/penjelasan/minta", (page) =>
    step(page, "flash.objection.asked", (form, objectionId) =>
      tell(page, askExplanations, form, {
        ...{ objectionId, answerBy: form.optional("answerBy"), question: form.text("question") },
      }),
    ),
  );
  pages.post("/keberatan/:objectionId/penjelasan", (page) =>
    step(page, "flash.objection.explained", (form, objectionId) =>
      tell(page, explainObjection, form, { objectionId, body: form.text("body") }),
    ),
  );
  pages.post("/keberatan/:objectionId/tarik", (page) =>
    step(page, "flash.objection.withdrawn", (form, objectionId) =>
      tell(page, withdrawObjection, form, { objectionId }),
    ),
  );
  decisionPages(pages);
}

async function file(page: PageContext) {
  const form = await readForm(page);
  const evaluationId = evaluationIdIn(page);
  const input = { evaluationId, ...(await filedBy(form)) };
  return submit(
    async () => {
      const { objectionId } = await tell(page, fileObjection, form, input);
      return goTo(page, `/keberatan/${objectionId}`, "flash.objection.filed");
    },
    (refused) => drawFiling(page, failedAttempt(form, refused)),
  );
}

async function filedBy(form: Form) {
  const proof = await form.file("evidenceFile");
  return {
    reasons: form.text("reasons"),
    evidenceTitle: form.text("evidenceTitle"),
    evidenceUrl: form.optional("evidenceUrl"),
    evidenceFile: proof && new File([new Uint8Array(proof.bytes)], proof.name, { type: proof.mediaType }),
  };
}

/** Does one step of an objection and shows it anew. */
async function step(
  page: PageContext,
  flash: MessageKey,
  work: (form: Form, objectionId: string) => Promise<unknown>,
) {
  const form = await readForm(page);
  const objectionId = objectionIdIn(page);
  return submit(
    async () => {
      await work(form, objectionId);
      return goTo(page, `/keberatan/${objectionId}`, flash);
    },
    (refused) => draw(page, failedAttempt(form, refused)),
  );
}

async function draw(page: PageContext, attempt: Attempt) {
  const view = await ask(page, readObjection, { objectionId: objectionIdIn(page) });
  return page.render(<ObjectionPage view={view} attempt={attempt} />, {
    title: say("objection.page.title", { name: view.outline.employeeName }),
    place: view.party === "author" ? "/tahun-saya" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

async function drawFiling(page: PageContext, attempt: Attempt) {
  const evaluationId = evaluationIdIn(page);
  const view = await ask(page, readEvaluation, { evaluationId });
  const of = await ask(page, objectionOf, { evaluationId });
  if (!of.mayFile && !attempt.refused) return page.redirect(`/evaluasi/${evaluationId}#keberatan`, 303);
  return page.render(<FileObjectionPage {...{ view, of, attempt }} />, {
    title: say("objection.file"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

function objectionIdIn(page: PageContext): string {
  return idIn(page, "objectionId", objectionUnknown);
}

function evaluationIdIn(page: PageContext): string {
  return idIn(page, "evaluationId", evaluationUnknown);
}
