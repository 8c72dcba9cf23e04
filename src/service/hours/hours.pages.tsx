import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { MessageKey } from "#platform/words/words.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, atFields, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { keepsServices } from "../standard/keepers.ts";
import { addClosingDay } from "./add-closing-day.ts";
import { describeOffice } from "./describe-office.ts";
import { closingDayUnknown, hoursUnitUnknown } from "./hours.errors.ts";
import { HoursPage } from "./hours.page.tsx";
import { weekdays } from "./hours.schema.ts";
import { readSpans } from "./hours-words.ts";
import { listHours } from "./list-hours.ts";
import { OfficesPage } from "./offices.page.tsx";
import { readHours } from "./read-hours.ts";
import { removeHours } from "./remove-hours.ts";
import { setHours } from "./set-hours.ts";
import { withdrawClosingDay } from "./withdraw-closing-day.ts";

const path = "/jam-layanan/:unitId";

/** When counters are open, office by office. */
export function hoursPages(pages: Pages): void {
  pages.get("/jam-layanan", async (page) => {
    const { offices } = await ask(page, listHours, {});
    return page.render(<OfficesPage offices={offices} />, { title: say("hours.title"), place: "/standar" });
  });

  pages.get(path, (page) => draw(page, firstAttempt()));

  pages.post(`${path}/jam`, (page) =>
    change(page, "flash.hours.set", async (unitId, form) => {
      const weekly = Object.fromEntries(weekdays.map((day) => [day, spansIn(form, day)]));
      const input = { unitId, startsOn: form.text("startsOn"), weekly, revision: form.text("_version") };
      await tell(page, setHours, form, input);
    }),
  );

  pages.post(`${path}/cabut`, (page) =>
    change(page, "flash.hours.removed", async (unitId, form) => {
      const input = { unitId, startsOn: form.text("startsOn"), revision: form.text("_version") };
      await tell(page, removeHours, form, input);
    }),
  );

  pages.post(`${path}/tutup`, (page) =>
    change(page, "flash.closing-day.added", async (unitId, form) => {
      await tell(page, addClosingDay, form, { unitId, day: form.text("day"), reason: form.text("reason") });
    }),
  );

  pages.post(`${path}/buka/:closingDayId`, (page) =>
    change(page, "flash.closing-day.withdrawn", async (_unitId, form) => {
      const closingDayId = idIn(page, "closingDayId", closingDayUnknown);
      await tell(page, withdrawClosingDay, form, { closingDayId });
    }),
  );

  pages.post(`${path}/alamat`, (page) =>
    change(page, "flash.office.described", async (unitId, form) => {
      const told = { address: form.text("address"), phone: form.text("phone"), note: form.text("note") };
      await tell(page, describeOffice, form, { unitId, ...told, revision: form.text("_version") });
    }),
  );
}

async function change(
  page: PageContext,
  done: MessageKey,
  work: (unitId: string, form: Form) => Promise<void>,
): Promise<Response> {
  const unitId = idIn(page, "unitId", hoursUnitUnknown);
  const form = await readForm(page);
  return submit(
    async () => {
      await work(unitId, form);
      return goTo(page, `/jam-layanan/${unitId}`, done);
    },
    (refused) =>
      draw(
        page,
        failedAttempt(form, atFields(refused, fieldOfRefusal), (part) =>
          part.split(".").slice(0, 2).join("."),
        ),
      ),
  );
}

const fieldOfRefusal = { "closing-day.there": "day", "closing-day.too-old": "day" };

/** Unreadable hours go on as a span that no schema takes, so that the field is named. */
function spansIn(form: Form, day: string): [number, number][] {
  return readSpans(form.text(`weekly.${day}`)) ?? [[1440, 0]];
}

async function draw(page: PageContext, attempt: Attempt): Promise<Response> {
  const unitId = idIn(page, "unitId", hoursUnitUnknown);
  const asked = page.req.query("tahun");
  const year = asked && /^20\d\d$/.test(asked) ? { year: asked } : {};
  const view = await ask(page, readHours, { unitId, ...year });
  const keeps = keepsServices(page.get("call").actor);
  return page.render(<HoursPage view={view} keeps={keeps} attempt={attempt} />, {
    title: say("hours.of", { unit: view.name }),
    place: "/standar",
    ...statusOfAttempt(attempt),
  });
}
