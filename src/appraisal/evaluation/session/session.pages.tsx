import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { quadrantOf } from "#appraisal/evaluation/quadrant.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { decideAllPages } from "./decide-all.pages.tsx";
import { SessionPage } from "./session.page.tsx";
import { evaluationSession } from "./session.ts";
import { sessionAsked } from "./session-asked.ts";

/** One after the other, or all at once: the evaluations of an interval that a head owes. */
export function sessionPages(pages: Pages): void {
  pages.get("/orang-saya/evaluasi", drawSession);
  decideAllPages(pages);
}

async function drawSession(page: PageContext) {
  const { tahun, interval } = page.req.query();
  const session = await ask(page, evaluationSession, sessionAsked({ year: tahun, interval }));
  const quadrant = quadrantOf(page.get("call").services.law, `${session.year}-12-31`);
  const title = say("evaluation.session.title", {
    interval: intervalName(session.interval),
    year: session.year,
  });
  return page.render(<SessionPage session={session} quadrant={quadrant} />, { title, place: "/orang-saya" });
}
