import { invalid } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { serviceNotHere } from "../case.errors.ts";
import { IntakePage, MissingPage } from "./intake.page.tsx";
import { readCounter } from "./read-counter.ts";
import { takeIn } from "./take-in.ts";

const place = "/loket";

/** Taking in at the counter, under half a minute where the service is a known one. */
export function intakePages(pages: Pages): void {
  pages.get("/loket/baru", (page) =>
    draw(page, firstAttempt(), {
      unitId: page.req.query("loket") || undefined,
      serviceId: page.req.query("layanan") || undefined,
      ticketId: page.req.query("tiket") || undefined,
    }),
  );
  pages.post("/loket/baru", save);
  pages.post("/loket/baru/pilih", choose);
  pages.post("/loket/baru/kenal", recall);
  pages.post("/loket/baru/kurang", missing);
}

type Choice = Record<"unitId" | "serviceId" | "ticketId", string | undefined>;

type Drawn = { phone?: string; rechosen?: boolean };

async function draw(
  page: PageContext,
  attempt: Attempt,
  choice: Choice,
  { phone, rechosen = false }: Drawn = {},
) {
  const { ticketId, unitId, serviceId } = choice;
  const found = await ask(page, readCounter, {
    ...(unitId ? { unitId } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(ticketId ? { ticketId } : {}),
    ...(phone ? { phone } : {}),
  });
  const asked = phone !== undefined;
  return page.render(<IntakePage {...{ ...found, attempt, ticketId, asked, rechosen }} />, {
    ...{ title: say("case.intake.title"), place },
    ...statusOfAttempt(attempt),
  });
}

/** For which counter and service the page was drawn. */
function choiceIn(form: Form): Choice {
  return {
    unitId: form.optional("unitId"),
    serviceId: form.optional("serviceId"),
    ticketId: form.optional("ticketId"),
  };
}

/** What its lists say by now; a number that was called stays with its counter. */
function newChoiceIn(form: Form): Choice {
  const drawn = choiceIn(form);
  const unitId = form.optional("loket") ?? drawn.unitId;
  const serviceId = form.optional("pilih") ?? form.optional("lainnya") ?? drawn.serviceId;
  return { unitId, serviceId, ticketId: unitId === drawn.unitId ? drawn.ticketId : undefined };
}

/** Chosen in a list, and then another button pressed: nothing is done for what the page was not drawn for. */
function isRechosen(form: Form): boolean {
  const [drawn, chosen] = [choiceIn(form), newChoiceIn(form)];
  return drawn.unitId !== chosen.unitId || drawn.serviceId !== chosen.serviceId;
}

function typedIn(form: Form) {
  return {
    ...choiceIn(form),
    ...{ name: form.text("name"), phone: form.text("phone"), note: form.text("note") },
    papers: form.all("papers"),
  };
}

/** Another service or counter for the same person: what was typed stays. */
async function choose(page: PageContext) {
  return drawChosen(page, await readForm(page));
}

function drawChosen(page: PageContext, form: Form, drawn: Drawn = {}) {
  return draw(page, withPapers(firstAttempt(form.values()), form), newChoiceIn(form), drawn);
}

async function save(page: PageContext) {
  const form = await readForm(page);
  if (isRechosen(form)) return drawChosen(page, form, { rechosen: true });
  return submit(
    async () => {
      await expectMeant(page, form);
      const { caseId } = await tell(page, takeIn, form, typedIn(form));
      const from = form.optional("ticketId") ? "?dari=antrean" : "";
      return page.redirect(`/loket/permohonan/${caseId}/tanda-terima${from}`, 303);
    },
    (refused) => draw(page, withPapers(failedAttempt(form, refused), form), choiceIn(form)),
  );
}

/** One click too early makes a case of nobody with nothing: who means it says so. */
async function expectMeant(page: PageContext, form: Form): Promise<void> {
  const { name, phone, papers, unitId, serviceId } = typedIn(form);
  if (name || phone || papers.length > 0 || form.text("sure")) return;
  const { chosen } = await ask(page, readCounter, {
    ...(unitId ? { unitId } : {}),
    ...(serviceId ? { serviceId } : {}),
  });
  if (chosen && chosen.requirements.length > 0) throw invalid([{ path: "sure", code: "case.intake-blank" }]);
}

/** All that was ticked, which `values` alone would make one. */
function withPapers(attempt: Attempt, form: Form): Attempt {
  const values = { ...attempt.entry.values, papers: form.all("papers") };
  return { ...attempt, entry: { ...attempt.entry, values } };
}

/** The same form with the name that goes with the phone number, where this counter knows it. */
async function recall(page: PageContext) {
  const form = await readForm(page);
  return drawChosen(page, form, { phone: form.text("phone") });
}

/** Nothing is taken in: the citizen goes home with a list of what is missing. */
async function missing(page: PageContext) {
  const form = await readForm(page);
  if (isRechosen(form)) return drawChosen(page, form, { rechosen: true });
  const { unitId, serviceId } = choiceIn(form);
  const { chosen, counter } = await ask(page, readCounter, {
    ...(unitId ? { unitId } : {}),
    ...(serviceId ? { serviceId } : {}),
  });
  if (!chosen || !counter) throw serviceNotHere();
  const brought = new Set(form.all("papers"));
  const left = chosen.requirements.filter(({ code }) => !brought.has(code)).map(({ label }) => label);
  return page.render(
    <MissingPage service={chosen.name} counter={counter.name} missing={left} typed={typedIn(form)} />,
    { title: say("case.missing.title", { service: chosen.name }), place },
  );
}
