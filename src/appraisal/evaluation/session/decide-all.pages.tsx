import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationDecided, evaluationUnknown } from "#appraisal/evaluation/evaluation.errors.ts";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { prepareEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { ask, callUnchecked } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { DecideAllPage, type NotDecided } from "./decide-all.page.tsx";
import { sessionHref } from "./onward.ts";
import { evaluationSession } from "./session.ts";
import { sessionAsked } from "./session-asked.ts";

const place = "/orang-saya";
const peopleMax = 200; // nobody rates more; what is sent beyond that is no form of ours

export function decideAllPages(pages: Pages): void {
  pages.get("/orang-saya/evaluasi/tetapkan", async (page) => {
    const { tahun, interval } = page.req.query();
    return draw(page, sessionAsked({ year: tahun, interval }));
  });
  pages.post("/orang-saya/evaluasi/tetapkan", decideAll);
}

/** One send, and each its own decision: what is refused to one takes nothing from the others. */
async function decideAll(page: PageContext) {
  const form = await readForm(page);
  const asked = sessionAsked({ year: form.text("year"), interval: form.text("interval") });
  const notDecided: NotDecided[] = [];
  const planIds = [...new Set(form.all("plan"))].slice(0, peopleMax);
  for (const planId of planIds) {
    const refused = await decideOne(page, form, planId);
    if (refused) notDecided.push({ planId, refused });
  }
  const sent = { decided: planIds.length - notDecided.length, notDecided };
  if (notDecided.length > 0 || planIds.length === 0) return draw(page, asked, sent);
  const { year, interval } = await ask(page, evaluationSession, asked);
  return goTo(page, sessionHref({ year, interval }), "flash.evaluation.all-decided");
}

/** Decides the draft of the revision that stood in the table; answers why not, where it could not. */
async function decideOne(page: PageContext, form: Form, planId: string): Promise<Refusal | null> {
  try {
    const interval = IntervalCode.safeParse(form.text("interval")).data;
    if (!interval || !PlanId.safeParse(planId).success) throw evaluationUnknown();
    const { draft, evaluationId } = await ask(page, prepareEvaluation, { planId, interval });
    if (evaluationId) throw evaluationDecided();
    const key = form.text("_key");
    const call = { ...page.get("call"), ...(key ? { idempotencyKey: `${key}-${planId}` } : {}) };
    const input = { ...draft, planId, interval, revision: form.text(`revision.${planId}`) };
    await callUnchecked(decideEvaluation, input, call);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

type Sent = { decided: number; notDecided: readonly NotDecided[] };

async function draw(page: PageContext, asked: ReturnType<typeof sessionAsked>, sent?: Sent) {
  const session = await ask(page, evaluationSession, asked);
  const status = sent && sent.notDecided.length > 0 ? { status: 409 as const } : {};
  return page.render(<DecideAllPage session={session} sent={sent} />, {
    ...{ title: say("evaluation.all.caption"), place },
    ...status,
  });
}
