import { inWords } from "#appraisal/plan/plan-words.tsx";
import { todayOf } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { findPositionKind } from "#rules/position-kind/position-kind.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { CasePage, PreviewPage } from "./case.page.tsx";
import { closeCalibration } from "./close-session.ts";
import type { LawNames } from "./evidence-card.tsx";
import { giveVoice } from "./give-voice.ts";
import { listCalibrations } from "./list-sessions.ts";
import { openCalibration } from "./open-session.ts";
import { readCase } from "./read-case.ts";
import { readCalibration } from "./read-session.ts";
import { caseUnknown, sessionUnknown } from "./session.errors.ts";
import { SessionPage } from "./session.page.tsx";
import { SessionsPage } from "./sessions.page.tsx";
import { previewCase, submitCase } from "./submit-case.ts";

const place = "/orang-saya";

/** Heads compare evidence before they rate: sessions, cases without names, voices. */
export function calibrationPages(pages: Pages): void {
  pages.get("/kalibrasi", (page) => drawSessions(page, firstAttempt()));
  pages.post("/kalibrasi", open);
  pages.get("/kalibrasi/kasus/:caseId", (page) => drawCase(page));
  pages.post("/kalibrasi/kasus/:caseId", voice);
  pages.get("/kalibrasi/:sessionId", (page) => drawSession(page, firstAttempt()));
  pages.post("/kalibrasi/:sessionId/tutup", close);
  pages.get("/kalibrasi/:sessionId/ajukan/:planId", (page) => drawPreview(page, firstAttempt()));
  pages.post("/kalibrasi/:sessionId/ajukan/:planId", handIn);
}

async function drawSessions(page: PageContext, attempt: Attempt) {
  const found = await ask(page, listCalibrations, {});
  return page.render(<SessionsPage found={found} attempt={attempt} />, {
    ...{ title: say("calibration.sessions"), place },
    ...statusOfAttempt(attempt),
  });
}

async function open(page: PageContext) {
  const form = await readForm(page);
  const input = {
    title: form.text("title"),
    year: form.text("year"),
    interval: form.text("interval"),
    unitId: form.text("unitId"),
  };
  return submit(
    async () => {
      const { sessionId } = await tell(page, openCalibration, form, input);
      return goTo(page, `/kalibrasi/${sessionId}`, "flash.calibration.opened");
    },
    (refused) => drawSessions(page, failedAttempt(form, refused)),
  );
}

async function drawSession(page: PageContext, attempt: Attempt) {
  const session = await ask(page, readCalibration, { sessionId: sessionIdIn(page) });
  return page.render(<SessionPage session={session} attempt={attempt} />, {
    ...{ title: session.title, place },
    ...statusOfAttempt(attempt),
  });
}

async function close(page: PageContext) {
  const form = await readForm(page);
  const sessionId = sessionIdIn(page);
  return submit(
    async () => {
      await tell(page, closeCalibration, form, { sessionId, learned: form.text("learned") });
      return goTo(page, `/kalibrasi/${sessionId}`, "flash.calibration.closed");
    },
    (refused) => drawSession(page, failedAttempt(form, refused)),
  );
}

async function drawCase(page: PageContext, attempt?: Attempt) {
  const one = await ask(page, readCase, { caseId: idIn(page, "caseId", caseUnknown) });
  const drawn = attempt ?? firstAttempt({ opinion: one.mine?.opinion ?? "", reason: one.mine?.reason ?? "" });
  return page.render(<CasePage one={one} attempt={drawn} names={namesFor(page)} />, {
    ...{ title: say("calibration.case.label", { label: one.label }), place },
    ...statusOfAttempt(drawn),
  });
}

async function voice(page: PageContext) {
  const form = await readForm(page);
  const caseId = idIn(page, "caseId", caseUnknown);
  const input = { caseId, opinion: form.text("opinion"), reason: form.text("reason") };
  return submit(
    async () => {
      await tell(page, giveVoice, form, input);
      return goTo(page, `/kalibrasi/kasus/${caseId}`, "flash.calibration.voice");
    },
    (refused) => drawCase(page, failedAttempt(form, refused)),
  );
}

async function drawPreview(page: PageContext, attempt: Attempt) {
  const sessionId = sessionIdIn(page);
  const preview = await ask(page, previewCase, { sessionId, planId: planIdIn(page) });
  const props = { sessionId, preview, attempt, names: namesFor(page) };
  return page.render(<PreviewPage {...props} />, {
    ...{ title: say("calibration.submit-title", { name: preview.employeeName }), place },
    ...statusOfAttempt(attempt),
  });
}

async function handIn(page: PageContext) {
  const form = await readForm(page);
  const sessionId = sessionIdIn(page);
  return submit(
    async () => {
      await tell(page, submitCase, form, { sessionId, planId: planIdIn(page) });
      return goTo(page, `/kalibrasi/${sessionId}`, "flash.calibration.handed-in");
    },
    (refused) => drawPreview(page, failedAttempt(form, refused)),
  );
}

function namesFor(page: PageContext): LawNames {
  const law = lawOn(page.get("call").services.law, todayOf(page));
  const values = conductValues(law);
  return {
    conduct: (code) => {
      const found = values.find((value) => value.code === code);
      return found ? inWords(found.name) : code;
    },
    kind: (code) => {
      const found = findPositionKind(code, law);
      return found ? inWords({ text: found.name, gloss: found.gloss }) : "–";
    },
  };
}

const sessionIdIn = (page: PageContext) => idIn(page, "sessionId", sessionUnknown);
const planIdIn = (page: PageContext) => idIn(page, "planId", sessionUnknown);
