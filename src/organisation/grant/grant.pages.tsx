import { sendForm } from "#organisation/draw-form.ts";
import { formOf } from "#organisation/employee/employee-view.ts";
import { employeeIdIn, openEmployee } from "#organisation/employee/open-employee.ts";
import { EndPage } from "#organisation/end-page.tsx";
import { todayOf } from "#organisation/today.ts";
import { tell } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { admit } from "#platform/procedures/permission.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { endRole } from "./end-role.ts";
import { giveRole } from "./give-role.ts";
import { grantUnknown } from "./grant.errors.ts";
import { GrantPage } from "./grant.page.tsx";

/** Tasks that no position carries; administrators only. */
export function grantPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/peran", (page) =>
    drawGive(page, firstAttempt({ startsOn: todayOf(page) })),
  );
  pages.post("/pegawai/:employeeId/peran", (page) =>
    sendForm(
      page,
      "flash.role-grant.given",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await tell(page, giveRole, form, {
          employeeId,
          role: form.optional("role"),
          startsOn: form.optional("startsOn"),
          endsOn: form.optional("endsOn"),
          reason: form.optional("reason"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => drawGive(page, attempt),
    ),
  );

  const ending = "/pegawai/:employeeId/peran/:grantId/akhiri";
  pages.get(ending, (page) => drawEnd(page, firstAttempt({ endsOn: todayOf(page) })));
  pages.post(ending, (page) =>
    sendForm(
      page,
      "flash.role-grant.ended",
      async (form) => {
        const grantId = idIn(page, "grantId", grantUnknown);
        await tell(page, endRole, form, { grantId, endsOn: form.optional("endsOn") });
        return `/pegawai/${employeeIdIn(page)}`;
      },
      (attempt) => drawEnd(page, attempt),
    ),
  );
}

async function drawGive(page: PageContext, attempt: Attempt) {
  const person = await openForAdministrator(page);
  return page.render(<GrantPage {...{ person, attempt }} />, {
    title: say("role-grant.give"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}

async function drawEnd(page: PageContext, attempt: Attempt) {
  const person = await openForAdministrator(page);
  const grantId = idIn(page, "grantId", grantUnknown);
  const grant = person.details?.timeline.grants.find((one) => one.grantId === grantId);
  if (!grant) throw grantUnknown();
  const title = say("role-grant.end.title", { role: say(`role.${grant.role}`) });
  const action = `/pegawai/${person.employeeId}/peran/${grantId}/akhiri`;
  return page.render(
    <EndPage {...formOf(person)} {...{ title, action, attempt }} button={say("role-grant.end.button")} />,
    { title: say("role-grant.end"), place: "/pegawai", ...statusOfAttempt(attempt) },
  );
}

function openForAdministrator(page: PageContext) {
  admit(["administrator"], page.get("call").actor);
  return openEmployee(page);
}
