import { sendForm } from "#organisation/draw-form.ts";
import { formOf } from "#organisation/employee/employee-view.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { EndPage } from "#organisation/end-page.tsx";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { appraiserChoice } from "./appraiser-choice.ts";
import { delegate } from "./delegate.ts";
import { delegationUnknown } from "./delegation.errors.ts";
import { DelegationPage } from "./delegation.page.tsx";
import { endDelegation } from "./end-delegation.ts";

/** Another appraiser than the positions say. */
export function delegationPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/delegasi", (page) =>
    drawGive(page, firstAttempt({ startsOn: todayOf(page) })),
  );
  pages.post("/pegawai/:employeeId/delegasi", (page) =>
    sendForm(
      page,
      "flash.delegation.given",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, delegate, form, {
          employeeId,
          appraiserId: form.optional("appraiserId"),
          startsOn: form.optional("startsOn"),
          endsOn: form.optional("endsOn"),
          reason: form.optional("reason"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawGive(page, attempt),
    ),
  );

  const ending = "/pegawai/:employeeId/delegasi/:delegationId/akhiri";
  pages.get(ending, (page) => drawEnd(page, firstAttempt({ endsOn: todayOf(page) })));
  pages.post(ending, (page) =>
    sendForm(
      page,
      "flash.delegation.ended",
      async (form) => {
        const delegationId = idIn(page, "delegationId", delegationUnknown);
        await tell(page, endDelegation, form, { delegationId, endsOn: form.optional("endsOn") });
        return `/pegawai/${employeeIdIn(page)}`;
      },
      (attempt) => drawEnd(page, attempt),
    ),
  );
}

async function drawGive(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const choice = await appraiserChoice(page, person.employeeId);
  return page.render(<DelegationPage {...{ person, choice, attempt }} />, {
    title: say("delegation.give"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}

async function drawEnd(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const delegationId = idIn(page, "delegationId", delegationUnknown);
  const delegation = person.details?.timeline.delegations.find((one) => one.delegationId === delegationId);
  if (!delegation) throw delegationUnknown();
  const title = say("delegation.end.title", { name: delegation.appraiserName });
  const action = `/pegawai/${person.employeeId}/delegasi/${delegationId}/akhiri`;
  return page.render(
    <EndPage {...formOf(person)} {...{ title, action, attempt }} button={say("delegation.end.button")} />,
    { title: say("delegation.end"), place: "/pegawai", ...statusOfAttempt(attempt) },
  );
}
