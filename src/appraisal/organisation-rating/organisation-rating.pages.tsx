import { z } from "zod";
import { intervalUnknown } from "#appraisal/evaluation/evaluation.errors.ts";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { explainSpread } from "./explain-spread.ts";
import { RatingsPage } from "./list.page.tsx";
import { listOrganisationRatings } from "./list-ratings.ts";
import { nothingToExplain, ratedUnitUnknown } from "./organisation-rating.errors.ts";
import { readOrganisationRating } from "./read-rating.ts";
import { ReasonPage } from "./reason.page.tsx";
import { SetPage } from "./set.page.tsx";
import { setOrganisationRating } from "./set-rating.ts";
import { UnitPage } from "./unit.page.tsx";

const place = "/periode";
const year = "/capaian-organisasi/:year{[0-9]{4}}";
const unit = `${year}/:interval/:unitId`;

/** What organisations achieved, and the pattern of their people's ratings against how they are rated. */
export function organisationRatingPages(pages: Pages): void {
  pages.get(year, list);
  pages.get(unit, async (page) => {
    const view = await opened(page);
    return page.render(<UnitPage view={view} />, { title: titleOf(view), place });
  });
  pages.get(`${unit}/tetapkan`, async (page) => drawSet(page, firstAttempt()));
  pages.post(`${unit}/tetapkan`, set);
  pages.get(`${unit}/alasan`, async (page) => drawReason(page, firstAttempt()));
  pages.post(`${unit}/alasan`, explain);
}

/** What makes no sense in the address is left out. */
const Asked = z.object({
  interval: IntervalCode.optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

async function list(page: PageContext) {
  const { evaluasi, after, before } = page.req.query();
  const asked = Asked.parse({ interval: evaluasi, after, before });
  const found = await ask(page, listOrganisationRatings, { year: page.req.param("year"), ...asked });
  const address = { path: `/capaian-organisasi/${found.year}`, query: page.req.query() };
  const title = say("organisation-rating.title", { year: found.year });
  return page.render(<RatingsPage list={found} address={address} />, { title, place });
}

async function set(page: PageContext) {
  const form = await readForm(page);
  const text = (name: string) => form.text(name);
  const letter = {
    letterNumber: text("letterNumber"),
    letterDate: text("letterDate"),
    letterAuthority: text("letterAuthority"),
  };
  return submit(
    async () => {
      const { rating, reason } = { rating: form.optional("rating"), reason: text("reason") };
      const revision = text("_version");
      await tell(page, setOrganisationRating, form, { ...keyIn(page), ...letter, rating, reason, revision });
      return goTo(page, hrefHere(page), "flash.organisation-rating.set");
    },
    (refused) => drawSet(page, failedAttempt(form, refused)),
  );
}

async function explain(page: PageContext) {
  const form = await readForm(page);
  return submit(
    async () => {
      const input = { ...keyIn(page), body: form.text("body"), revision: form.text("_version") };
      await tell(page, explainSpread, form, input);
      return goTo(page, hrefHere(page), "flash.organisation-rating.explained");
    },
    (refused) => drawReason(page, failedAttempt(form, refused)),
  );
}

async function drawSet(page: PageContext, attempt: Attempt) {
  const view = await opened(page);
  if (!view.canDecide && attempt.refused === null) throw notAllowed();
  const { services, timeZone } = page.get("call");
  const today = dayIn(timeZone, services.clock());
  return page.render(<SetPage view={view} attempt={attempt} today={today} />, {
    ...{ title: say("organisation-rating.set.title", { unit: view.spread.name }), place },
    ...statusOfAttempt(attempt),
  });
}

async function drawReason(page: PageContext, attempt: Attempt) {
  const view = await opened(page);
  if (!view.canExplain && attempt.refused === null) throw nothingToExplain();
  return page.render(<ReasonPage view={view} attempt={attempt} />, {
    ...{ title: say("organisation-rating.reason.title"), place },
    ...statusOfAttempt(attempt),
  });
}

function opened(page: PageContext) {
  return ask(page, readOrganisationRating, keyIn(page));
}

function titleOf({ spread, year: ofYear }: Awaited<ReturnType<typeof opened>>): string {
  return `${spread.name} · ${say("organisation-rating.title", { year: ofYear })}`;
}

function keyIn(page: PageContext) {
  const { success, data: interval } = IntervalCode.safeParse(page.req.param("interval"));
  if (!success) throw intervalUnknown();
  return { year: page.req.param("year"), interval, unitId: idIn(page, "unitId", ratedUnitUnknown) };
}

function hrefHere(page: PageContext): string {
  const { year: ofYear, interval, unitId } = keyIn(page);
  return `/capaian-organisasi/${ofYear}/${interval}/${unitId}`;
}
