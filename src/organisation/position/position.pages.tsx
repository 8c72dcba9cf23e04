import { sendForm } from "#organisation/draw-form.ts";
import { expectKeeper } from "#organisation/office.ts";
import { todayOf } from "#organisation/today.ts";
import { listUnits } from "#organisation/unit/list-units.ts";
import { unitUnknown } from "#organisation/unit/unit.errors.ts";
import { ask, tell } from "#platform/http/ask.ts";
import type { Form } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { positionKinds } from "#rules/position-kind/position-kind.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addPosition } from "./add-position.ts";
import { changePosition } from "./change-position.ts";
import { positionUnknown } from "./position.errors.ts";
import { positionChoice } from "./position-choice.ts";
import { PositionFormPage, type PositionFormProps } from "./position-form.page.tsx";
import { readPosition } from "./read-position.ts";

/** Positions are added and corrected from the page of their unit. */
export function positionPages(pages: Pages): void {
  const adding = "/organisasi/unit/:unitId/jabatan-baru";
  pages.get(adding, (page) => drawAdd(page, null));
  pages.post(adding, (page) =>
    sendForm(
      page,
      "flash.position.added",
      async (form) => {
        const body = bodyOf(form);
        await tell(page, addPosition, form, body);
        return `/organisasi/unit/${body.unitId}`;
      },
      (attempt) => drawAdd(page, attempt),
    ),
  );

  const changing = "/organisasi/jabatan/:positionId/ubah";
  pages.get(changing, (page) => drawChange(page, null));
  pages.post(changing, (page) =>
    sendForm(
      page,
      "flash.position.changed",
      async (form) => {
        const body = bodyOf(form);
        await tell(page, changePosition, form, {
          positionId: idIn(page, "positionId", positionUnknown),
          revision: form.text("_version"),
          ...body,
        });
        return `/organisasi/unit/${body.unitId}`;
      },
      (attempt) => drawChange(page, attempt),
    ),
  );
}

function bodyOf(form: Form) {
  return {
    unitId: form.text("unitId"),
    title: form.text("title"),
    kind: form.text("kind"),
    leadsUnit: form.text("leadsUnit") === "yes",
    reportsToId: form.optional("reportsToId"),
  };
}

async function drawAdd(page: PageContext, sent: Attempt | null) {
  const unitId = idIn(page, "unitId", unitUnknown);
  return draw(page, unitId, sent ?? firstAttempt({ unitId }), undefined);
}

async function drawChange(page: PageContext, sent: Attempt | null) {
  const position = await ask(page, readPosition, { positionId: idIn(page, "positionId", positionUnknown) });
  const { unitId, title, kind, leadsUnit, reportsToId } = position;
  const values = { unitId, title, kind, leadsUnit: leadsUnit ? "yes" : "", reportsToId: reportsToId ?? "" };
  return draw(page, unitId, sent ?? firstAttempt(values), position);
}

async function draw(
  page: PageContext,
  unitId: string,
  attempt: Attempt,
  changed: PositionFormProps["changed"],
) {
  expectKeeper(page.get("call").actor);
  const { units } = await ask(page, listUnits, {});
  const unit = units.find((one) => one.unitId === unitId);
  if (!unit) throw unitUnknown();
  const choice = await positionChoice(page, attempt, "reportsToId");
  const kinds = positionKinds(lawOn(page.get("call").services.law, todayOf(page)));
  return page.render(<PositionFormPage {...{ unit, units, kinds, choice, attempt, changed }} />, {
    title: say(changed ? "position.change" : "unit.add-position"),
    place: "/organisasi",
    ...statusOfAttempt(attempt),
  });
}
