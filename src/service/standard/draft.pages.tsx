import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import type { Compared } from "#ui/form/conflict.tsx";
import { beginDraft } from "./begin-draft.ts";
import { componentName } from "./component-name.ts";
import { discardDraft } from "./discard-draft.ts";
import { DraftPage } from "./draft.page.tsx";
import { keepsServices } from "./keepers.ts";
import { readService } from "./read-service.ts";
import { saveDraft } from "./save-draft.ts";
import { standardUnknown } from "./standard.errors.ts";
import {
  fieldOfStandard,
  inputOfStandard,
  type StandardValues,
  standardFields,
  valuesOfStandard,
} from "./standard.form.ts";
import type { Standard } from "./standard.schema.ts";
import { bodyOf } from "./standard-columns.ts";

const path = "/standar/:code/konsep";

/** The draft of a standard: begun, written, thrown away. */
export function draftPages(pages: Pages): void {
  pages.post(`${path}/baru`, async (page) => {
    const form = await readForm(page);
    const code = page.req.param("code");
    await tell(page, beginDraft, form, { code });
    return goTo(page, `/standar/${code}/konsep`);
  });

  pages.get(path, async (page) => {
    if (!keepsServices(page.get("call").actor)) throw notAllowed();
    const found = await draftOf(page);
    return draw(page, found, firstAttempt(valuesOfStandard(bodyOf(found.draft))), []);
  });

  pages.post(path, async (page) => {
    const form = await readForm(page);
    const code = page.req.param("code");
    const key = { code, version: form.text("version"), revision: form.text("_version") };
    return submit(
      async () => {
        const { missing } = await tell(page, saveDraft, form, { ...key, ...inputOfStandard(form) });
        const said = missing.length > 0 ? "flash.standard.saved" : "flash.standard.whole";
        return goTo(page, `/standar/${code}`, said);
      },
      async (refused) => {
        const found = await draftOf(page);
        const kept = valuesOfStandard(bodyOf(found.draft));
        const attempt = failedAttempt(form, refused, fieldOfStandard);
        return draw(page, found, attempt, compare(form.values(), kept, found.law));
      },
    );
  });

  pages.post(`${path}/buang`, async (page) => {
    const form = await readForm(page);
    const code = page.req.param("code");
    const key = { code, version: form.text("version"), revision: form.text("_version") };
    await tell(page, discardDraft, form, key);
    return goTo(page, `/standar/${code}`, "flash.standard.discarded");
  });
}

type Found = { draft: Standard; law: Law };

async function draftOf(page: PageContext): Promise<Found> {
  const { versions, today } = await ask(page, readService, { code: page.req.param("code") ?? "" });
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  if (!draft) throw standardUnknown();
  return { draft, law: lawOn(page.get("call").services.law, today) };
}

function draw(page: PageContext, { draft, law }: Found, attempt: Attempt, compared: Compared[]) {
  const action = `/standar/${draft.code}/konsep`;
  const content = <DraftPage action={action} attempt={attempt} compared={compared} law={law} draft={draft} />;
  return page.render(content, {
    title: say("standard.write", { version: draft.version }),
    place: "/standar",
    ...statusOfAttempt(attempt),
  });
}

/** What was typed beside what is kept now, field by field. */
function compare(typed: StandardValues, kept: StandardValues, law: Law): Compared[] {
  return standardFields.map((field) => ({
    label: labelOf(field, law),
    typed: typed[field] ?? "",
    kept: kept[field] ?? "",
  }));
}

function labelOf(field: (typeof standardFields)[number], law: Law): string {
  if (field.startsWith("c-")) return componentName(field.slice(2), law);
  const labels: Record<string, () => string> = {
    name: () => say("standard.name"),
    englishName: () => say("standard.english-name"),
    requirements: () => say("standard.requirements"),
    steps: () => say("standard.steps"),
    timeValue: () => say("standard.time-value"),
    timeUnit: () => say("standard.time-unit"),
    feeRupiah: () => say("standard.fee-rupiah"),
    complexityWeight: () => say("standard.weight"),
  };
  return labels[field]?.() ?? field;
}
