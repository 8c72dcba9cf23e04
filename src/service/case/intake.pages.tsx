import { invalid } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { serviceNotHere } from "./case.errors.ts";
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

async function draw(page: PageContext, attempt: Attempt, choice: Choice, phone?: string) {
  const { ticketId, unitId, serviceId } = choice;
  const found = await ask(page, readCounter, {
    ...(unitId ? { unitId } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(ticketId ? { ticketId } : {}),
    ...(phone ? { phone } : {}),
  });
  const asked = phone !== undefined;
  return page.render(<IntakePage {...{ ...found, attempt, ticketId, asked }} />, {
    ...{ title: say("case.intake.title"), place },
    ...statusOfAttempt(attempt),
  });
}

function choiceIn(form: Form): Choice {
  return {
    unitId: form.optional("unitId"),
    serviceId: form.optional("serviceId"),
    ticketId: form.optional("ticketId"),
  };
}

function typedIn(form: Form) {
  return {
    ...choiceIn(form),
    ...{ name: form.text("name"), phone: form.text("phone"), note: form.text("note") },
    papers: form.all("papers"),
  };
}

/** Another service for the same person: what was typed stays. */
async function choose(page: PageContext) {
  const form = await readForm(page);
  const serviceId = form.optional("pilih") ?? form.optional("lainnya") ?? form.optional("serviceId");
  return draw(page, withPapers(firstAttempt(form.values()), form), { ...choiceIn(form), serviceId });
}

async function save(page: PageContext) {
  const form = await readForm(page);
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
  const attempt = withPapers(firstAttempt(form.values()), form);
  return draw(page, attempt, choiceIn(form), form.text("phone"));
}

/** Nothing is taken in: the citizen goes home with a list of what is missing. */
async function missing(page: PageContext) {
  const form = await readForm(page);
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
