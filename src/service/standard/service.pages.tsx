import { listUnits } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, atFields, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { changeSearchWords } from "./change-search-words.ts";
import { keepsServices } from "./keepers.ts";
import { publishStandard } from "./publish-standard.ts";
import { readService, type ServiceView } from "./read-service.ts";
import { retireService } from "./retire-service.ts";
import { ServicePage } from "./service.page.tsx";
import { setPoints } from "./set-points.ts";
import { VersionsPage } from "./versions.page.tsx";

const path = "/standar/:code{[a-z0-9-]+}";

/** One service: what it promises, where it is to be had, its versions. */
export function servicePages(pages: Pages): void {
  pages.get(path, async (page) => draw(page, await serviceOf(page), firstAttempt()));

  pages.get(`${path}/versi`, async (page) => {
    const service = await serviceOf(page);
    const law = lawOn(page.get("call").services.law, service.today);
    const [one, other] = [Number(page.req.query("a")), Number(page.req.query("b"))];
    return page.render(<VersionsPage service={service} law={law} chosen={[one, other]} />, {
      title: say("standard.compare"),
      place: "/standar",
    });
  });

  pages.post(`${path}/tempat`, (page) =>
    change(page, async (code, form) => {
      const unitIds = form.all("unitIds").filter(Boolean);
      const input = { code, revision: form.text("_version"), unitIds, startsOn: form.text("startsOn") };
      await tell(page, setPoints, form, input);
      return goTo(page, `/standar/${code}`, "flash.service.points-set");
    }),
  );

  pages.post(`${path}/kata`, (page) =>
    change(page, async (code, form) => {
      const input = { code, revision: form.text("_version"), searchWords: form.text("searchWords") };
      await tell(page, changeSearchWords, form, input);
      return goTo(page, `/standar/${code}`, "flash.service.words-changed");
    }),
  );

  pages.post(`${path}/terbitan`, (page) =>
    change(page, async (code, form) => {
      const input = { code, version: form.text("version"), revision: form.text("_version") };
      await tell(page, publishStandard, form, { ...input, holdsFrom: form.text("holdsFrom") });
      const { today } = await serviceOf(page);
      const isAhead = form.text("holdsFrom") > today;
      return goTo(page, `/standar/${code}`, isAhead ? "flash.standard.ahead" : "flash.standard.published");
    }),
  );

  pages.post(`${path}/akhiri`, (page) =>
    change(page, async (code, form) => {
      const input = { code, revision: form.text("_version"), retiredOn: form.text("retiredOn") };
      await tell(page, retireService, form, input);
      return goTo(page, `/standar/${code}`, "flash.service.retired");
    }),
  );
}

type Sent = Awaited<ReturnType<typeof readForm>>;

async function change(page: PageContext, work: (code: string, form: Sent) => Promise<Response>) {
  const form = await readForm(page);
  return submit(
    () => work(page.req.param("code") ?? "", form),
    async (refused) =>
      draw(page, await serviceOf(page), failedAttempt(form, atFields(refused, fieldOfRefusal))),
  );
}

/** What is said of a day stands at the day. */
const fieldOfRefusal = {
  "standard.too-early": "holdsFrom",
  "standard.too-late": "holdsFrom",
  "service.retired-too-early": "retiredOn",
};

function serviceOf(page: PageContext): Promise<ServiceView> {
  return ask(page, readService, { code: page.req.param("code") ?? "" });
}

async function draw(page: PageContext, service: ServiceView, attempt: Attempt) {
  const { actor, agencyId, services } = page.get("call");
  const keeps = keepsServices(actor);
  const { units } = keeps ? await ask(page, listUnits, {}) : { units: [] };
  const law = lawOn(services.law, service.today);
  const seen = { service, attempt, keeps, units, law, agencyId };
  const name = service.versions[0]?.name ?? service.code;
  return page.render(<ServicePage {...seen} />, {
    title: name,
    place: "/standar",
    ...statusOfAttempt(attempt),
  });
}
