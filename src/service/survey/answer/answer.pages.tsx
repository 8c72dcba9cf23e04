import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { smallBody } from "#platform/http/small-body.ts";
import { headersOf, statusOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { typedIn } from "#ui/form/entry.ts";
import { surveyTooLarge } from "../survey.errors.ts";
import { profileNames, surveyLimits } from "../survey.schema.ts";
import { answerAtDesk } from "./answer-at-desk.ts";
import { answerCase } from "./answer-case.ts";
import type { Wording } from "./element-words.ts";
import { KioskPage } from "./kiosk.page.tsx";
import { NoQuestionsPage, QuestionnairePage, ThanksPage } from "./questionnaire.page.tsx";
import { type Questionnaire, readCaseQuestionnaire, readQuestionnaire } from "./questionnaire.ts";

const root = "/layanan/:agencyId/survei";

/** For anybody who was served: by the QR on the desk, by the link after the case, at the device on the counter. */
export function answerPages(pages: Pages): void {
  pages.use(`${root}/*`, smallBody(surveyLimits.bodyBytes, refuseLarge));
  pages.get(`${root}/terima-kasih`, (page) => {
    const portal = `/layanan/${agencyOfPage(page)}/perbaikan`;
    return page.render(<ThanksPage agency="" portal={portal} />, { title: say("survey.thanks") });
  });
  pages.get(`${root}/k/:token`, (page) => draw(page, firstAttempt()));
  pages.post(`${root}/k/:token`, send);
  pages.get(`${root}/:code`, (page) => draw(page, firstAttempt()));
  pages.post(`${root}/:code`, send);
  pages.get(`${root}/:code/kios`, (page) => draw(page, firstAttempt()));
}

async function send(page: PageContext): Promise<Response> {
  const form = await readForm(page);
  const input = { ...addressOf(page), ...typedAnswer(form) };
  try {
    if (page.req.param("token"))
      await tell(page, answerCase, form, { ...input, token: page.req.param("token") ?? "" });
    else await tell(page, answerAtDesk, form, { ...input, code: page.req.param("code") ?? "" });
  } catch (error) {
    if (error instanceof Refusal && again.has(error.kind) && error.code !== "survey.link-used")
      return draw(page, failedAttempt(form, error));
    return closed(page, error);
  }
  if (isAtKiosk(page, form)) return goTo(page, kioskOf(page, form), "flash.survey.thanks");
  return page.redirect(`/layanan/${agencyOfPage(page)}/survei/terima-kasih`, 303);
}

const fields = [
  ...satisfactionElements,
  ...profileNames,
  ...(["answerId", "serviceId", "comment"] as const),
] as const;

function typedAnswer(form: Form) {
  return Object.fromEntries(fields.map((name) => [name, form.text(name)])) as Record<
    (typeof fields)[number],
    string
  >;
}

/** What was typed stays on the page, also while somebody has to wait. */
const again = new Set(["invalid", "too-often"]);

async function draw(page: PageContext, attempt: Attempt): Promise<Response> {
  try {
    const asked = await questionsFor(page);
    for (const [name, value] of Object.entries(attempt.refused ? headersOf(attempt.refused) : {}))
      page.header(name, value);
    return await drawn(page, asked, attempt.refused ? attempt : firstAttempt(chosenBefore(page, asked)));
  } catch (error) {
    return closed(page, error);
  }
}

/** Who comes from a service's page says so in the address. */
function chosenBefore(page: PageContext, { services }: Questionnaire): { serviceId?: string } {
  const chosen = services.find(({ code }) => code === page.req.query("layanan"));
  return chosen ? { serviceId: chosen.serviceId } : {};
}

function drawn(page: PageContext, asked: Questionnaire, attempt: Attempt): Response | Promise<Response> {
  const props = {
    asked,
    attempt,
    action: pathOf(page),
    answerId: typedIn(attempt.entry, "answerId") || newFormKey(),
    wording: wordingOf(page, attempt),
  };
  const title = say("survey.title", { unit: asked.unitName });
  if (!page.req.path.endsWith("/kios") && typedIn(attempt.entry, "kios") !== "1")
    return page.render(<QuestionnairePage {...props} />, { title, ...statusOfAttempt(attempt) });
  const { agencyId } = addressOf(page);
  const sendTo = `/api/public-service/${agencyId}/survey/kiosks/${page.req.param("code")}/answers`;
  return page.render(<KioskPage {...props} sendTo={sendTo} />, {
    title,
    scripts: ["kiosk.js"],
    ...statusOfAttempt(attempt),
  });
}

function questionsFor(page: PageContext): Promise<Questionnaire> {
  const token = page.req.param("token");
  if (token) return ask(page, readCaseQuestionnaire, { ...addressOf(page), token });
  return ask(page, readQuestionnaire, { ...addressOf(page), code: page.req.param("code") ?? "" });
}

/** An address that is wrong or ended is told kindly, without saying which. */
function closed(page: PageContext, error: unknown): Response | Promise<Response> {
  if (!(error instanceof Refusal) || statusOf(error) >= 500) throw error;
  const code = error.kind === "invalid" ? "survey.unknown" : error.code;
  return page.render(<NoQuestionsPage sentence={sayIfKnown(`error.${code}`, error.facts)} />, {
    title: say("survey.closed"),
    status: error.kind === "invalid" ? 404 : statusOf(error),
  });
}

function isAtKiosk(page: PageContext, form: Form): boolean {
  return form.text("kios") === "1" && page.req.param("code") !== undefined;
}

function kioskOf(page: PageContext, form: Form): string {
  return `${pathOf(page)}/kios${form.text("kata") === "sederhana" ? "?kata=sederhana" : ""}`;
}

function wordingOf(page: PageContext, attempt: Attempt): Wording {
  const asked = page.req.query("kata") ?? typedIn(attempt.entry, "kata");
  return asked === "sederhana" ? "simple" : "official";
}

function agencyOfPage(page: PageContext): number {
  return Number(page.req.param("agencyId")) || 0;
}

function addressOf(page: PageContext) {
  return { agencyId: agencyOfPage(page) };
}

function pathOf(page: PageContext): string {
  const { agencyId } = addressOf(page);
  const token = page.req.param("token");
  const last = token ? `k/${encodeURIComponent(token)}` : encodeURIComponent(page.req.param("code") ?? "");
  return `/layanan/${agencyId}/survei/${last}`;
}

function refuseLarge(): never {
  throw surveyTooLarge({ maximumKb: surveyLimits.bodyBytes / 1024 });
}
