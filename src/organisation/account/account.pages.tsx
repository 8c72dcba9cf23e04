import { readEmployee } from "#organisation/employee/read-employee.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { AccountOfEmployeePage } from "./account.page.tsx";
import { inviteToAccount, readAccount, resetSecondFactor } from "./account.ts";

const place = "/pegawai";

/** How somebody gets in for the first time, or again: a link from the personnel office, handed over in person. */
export function accountOfEmployeePages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/akun", (page) => draw(page));

  pages.post("/pegawai/:employeeId/akun/undangan", async (page) => {
    const form = await readForm(page);
    const employeeId = page.req.param("employeeId");
    return draw(page, await tell(page, inviteToAccount, form, { employeeId }));
  });

  pages.post("/pegawai/:employeeId/akun/kode", async (page) => {
    const form = await readForm(page);
    const { employeeId } = await tell(page, resetSecondFactor, form, {
      employeeId: page.req.param("employeeId"),
    });
    return goTo(page, `/pegawai/${employeeId}/akun`, "flash.account.second-factor-reset");
  });
}

async function draw(page: PageContext, invitation?: { link: string; expiresAt: Date }) {
  const employeeId = page.req.param("employeeId") ?? "";
  const account = await ask(page, readAccount, { employeeId });
  const employee = await ask(page, readEmployee, { employeeId });
  const props = { employeeId, name: employee.name, account, invitation };
  return page.render(<AccountOfEmployeePage {...props} />, {
    title: say("account-of.title", { name: employee.name }),
    place,
  });
}
