import { sendForm } from "#organisation/draw-form.ts";
import { expectKeeper, isKeeper } from "#organisation/office.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addUnit } from "./add-unit.ts";
import { changeUnit } from "./change-unit.ts";
import { listUnits } from "./list-units.ts";
import { OrganisationPage } from "./organisation.page.tsx";
import { readOrganisation } from "./read-organisation.ts";
import { readUnit } from "./read-unit.ts";
import { unitUnknown } from "./unit.errors.ts";
import { UnitPage } from "./unit.page.tsx";
import { AddUnitPage, ChangeUnitPage } from "./unit-form.page.tsx";

const place = "/organisasi";

/** The agency and its units, to look at and to keep. */
export function unitPages(pages: Pages): void {
  pages.get("/organisasi", async (page) => {
    const { units } = await ask(page, readOrganisation, {});
    const keeper = isKeeper(page.get("call").actor);
    return page.render(<OrganisationPage units={units} keeper={keeper} />, {
      title: say("organisation.title"),
      place,
    });
  });

  pages.get("/organisasi/unit/:unitId", async (page) => {
    const view = await ask(page, readUnit, { unitId: idIn(page, "unitId", unitUnknown) });
    const keeper = isKeeper(page.get("call").actor);
    return page.render(<UnitPage view={view} keeper={keeper} />, { title: view.unit.name, place });
  });

  addPages(pages);
  changePages(pages);
}

function addPages(pages: Pages): void {
  const address = "/organisasi/unit/:unitId/unit-baru";
  pages.get(address, (page) => drawAdd(page, firstAttempt()));
  pages.post(address, (page) =>
    sendForm(
      page,
      "flash.unit.added",
      async (form) => {
        const parentId = idIn(page, "unitId", unitUnknown);
        const { unitId } = await tell(page, addUnit, form, { parentId, name: form.text("name") });
        return `/organisasi/unit/${unitId}`;
      },
      (attempt) => drawAdd(page, attempt),
    ),
  );
}

function changePages(pages: Pages): void {
  const address = "/organisasi/unit/:unitId/ubah";
  pages.get(address, (page) => drawChange(page, null));
  pages.post(address, (page) =>
    sendForm(
      page,
      "flash.unit.changed",
      async (form) => {
        const unitId = idIn(page, "unitId", unitUnknown);
        await tell(page, changeUnit, form, {
          unitId,
          revision: form.text("_version"),
          name: form.text("name"),
          parentId: form.optional("parentId"),
        });
        return `/organisasi/unit/${unitId}`;
      },
      (attempt) => drawChange(page, attempt),
    ),
  );
}

async function drawAdd(page: PageContext, attempt: Attempt) {
  const { unit } = await openUnit(page);
  return page.render(<AddUnitPage unit={unit} attempt={attempt} />, {
    title: say("unit.add-unit"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function drawChange(page: PageContext, sent: Attempt | null) {
  const { unit, units } = await openUnit(page);
  const attempt = sent ?? firstAttempt({ name: unit.name, parentId: unit.parentId ?? undefined });
  const parents = unit.parentId === null ? [] : units.filter(({ unitId }) => unitId !== unit.unitId);
  return page.render(<ChangeUnitPage {...{ unit, attempt, parents }} />, {
    title: say("unit.change"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function openUnit(page: PageContext) {
  expectKeeper(page.get("call").actor);
  const { units } = await ask(page, listUnits, {});
  const unit = units.find(({ unitId }) => unitId === idIn(page, "unitId", unitUnknown));
  if (!unit) throw unitUnknown();
  return { unit, units };
}
