import { z } from "zod";
import { sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type SheetFormat, sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { showNumber } from "#ui/locale.ts";
import { affectedPeople } from "./affected-people.ts";
import { deleteScenario } from "./delete-scenario.ts";
import { listScenarios } from "./list-scenarios.ts";
import { matters } from "./matters.ts";
import { peopleCardId } from "./people-card.tsx";
import { affectedTable } from "./people-table.ts";
import { readScenario } from "./read-scenario.ts";
import { reckonScenario } from "./reckon-scenario.ts";
import { changeScenario, saveScenario } from "./save-scenario.ts";
import { ScenarioPage } from "./scenario.page.tsx";
import { fieldNameOf } from "./scenario-law.ts";
import { ChangeScenarioPage, ScenariosPage } from "./scenarios.page.tsx";
import { scenarioUnknown } from "./what-if.errors.ts";
import type { ScenarioView } from "./what-if.schema.ts";

const ofYear = "/periode/:year{[0-9]{4}}/andai";
const ofScenario = "/andai/:scenarioId";
const place = "/periode";

/** What if the law said otherwise: scenarios, and what they would have come to. */
export function whatIfPages(pages: Pages): void {
  pages.get(ofYear, (page) => drawScenarios(page, firstAttempt()));
  pages.post(ofYear, save);
  pages.get(ofScenario, (page) => drawScenario(page, firstAttempt()));
  pages.get(`${ofScenario}/ubah`, (page) => drawChange(page));
  pages.post(`${ofScenario}/ubah`, change);
  pages.post(`${ofScenario}/hitung`, reckon);
  pages.post(`${ofScenario}/hapus`, remove);
  pages.get(`${ofScenario}/orang.csv`, (page) => download(page, "csv"));
  pages.get(`${ofScenario}/orang.xlsx`, (page) => download(page, "xlsx"));
}

async function drawScenarios(page: PageContext, attempt: Attempt) {
  const found = await ask(page, listScenarios, { year: Number(page.req.param("year")) });
  return page.render(<ScenariosPage {...found} attempt={attempt} />, {
    ...{ title: say("what-if.title", { year: found.year }), place },
    ...statusOfAttempt(attempt),
  });
}

async function save(page: PageContext) {
  const form = await readForm(page);
  const year = Number(page.req.param("year"));
  return submit(
    async () => watch(page, await tell(page, saveScenario, form, { year, ...written(form) })),
    (refused) => drawScenarios(page, failedAttempt(form, refused)),
  );
}

async function drawScenario(page: PageContext, attempt: Attempt) {
  const scenarioId = scenarioIdIn(page);
  const { hal: matter, after } = Asked.parse(page.req.query());
  const view = await ask(page, readScenario, { scenarioId });
  const list = await ask(page, affectedPeople, { scenarioId, matter, after });
  const path = `/andai/${scenarioId}`;
  const people = { ...list, matter, address: { path, query: page.req.query(), card: peopleCardId } };
  const link = page.get("call").services.origin + path;
  return page.render(<ScenarioPage view={view} people={people} link={link} attempt={attempt} />, {
    ...{ title: view.scenario.name, place },
    ...statusOfAttempt(attempt),
  });
}

async function drawChange(page: PageContext, attempt?: Attempt) {
  const view = await ask(page, readScenario, { scenarioId: scenarioIdIn(page) });
  const { scenario } = view;
  const { parameters } = await ask(page, listScenarios, { year: scenario.year });
  const drawn = attempt ?? firstAttempt(keptIn(view));
  return page.render(<ChangeScenarioPage scenario={scenario} parameters={parameters} attempt={drawn} />, {
    ...{ title: say("what-if.change.title", { name: scenario.name }), place },
    ...statusOfAttempt(drawn),
  });
}

/** A scenario as its form begins. */
function keptIn({ scenario: { name, reason }, changed }: ScenarioView): Record<string, string> {
  const values = changed.map(({ key, other }) => [
    fieldNameOf(key),
    typeof other === "number" ? showNumber(other) : String(other),
  ]);
  return { name, reason, ...Object.fromEntries(values) };
}

async function change(page: PageContext) {
  const form = await readForm(page);
  const input = { scenarioId: scenarioIdIn(page), revision: form.text("_version"), ...written(form) };
  return submit(
    async () => watch(page, await tell(page, changeScenario, form, input)),
    (refused) => drawChange(page, failedAttempt(form, refused)),
  );
}

async function reckon(page: PageContext) {
  const form = await readForm(page);
  return submit(
    async () => watch(page, await tell(page, reckonScenario, form, { scenarioId: scenarioIdIn(page) })),
    (refused) => drawScenario(page, failedAttempt(form, refused)),
  );
}

async function remove(page: PageContext) {
  const form = await readForm(page);
  return submit(
    async () => {
      const { year } = await tell(page, deleteScenario, form, { scenarioId: scenarioIdIn(page) });
      return goTo(page, `/periode/${year}/andai`, "flash.what-if.deleted");
    },
    (refused) => drawScenario(page, failedAttempt(form, refused)),
  );
}

/** To where the progress of the reckoning is shown, and from there to the answer. */
function watch(page: PageContext, { scenarioId, jobId }: { scenarioId: string; jobId: string }) {
  return page.redirect(`/pekerjaan/${jobId}?lalu=/andai/${scenarioId}`, 303);
}

const prefix = fieldNameOf("");

/** What was typed: the values by their keys, the name and the reason. */
function written(form: Form) {
  const changes = Object.entries(form.values()).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  return { name: form.text("name"), reason: form.text("reason"), changes: Object.fromEntries(changes) };
}

async function download(page: PageContext, format: SheetFormat): Promise<Response> {
  const scenarioId = scenarioIdIn(page);
  const { hal: matter } = Asked.parse(page.req.query());
  const { scenario } = await ask(page, readScenario, { scenarioId });
  const table = await affectedTable(page, { scenarioId, matter }, scenario.name);
  const { mediaType, write } = sheetFormats[format];
  return sendFile(page, { name: `${table.name}.${format}`, mediaType, bytes: write(table) });
}

/** What makes no sense in the address is left out. */
const Asked = z.object({
  hal: z.enum(matters).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

const scenarioIdIn = (page: PageContext) => idIn(page, "scenarioId", scenarioUnknown);
