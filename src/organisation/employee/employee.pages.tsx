import { pastTerms } from "#organisation/appointment/past-term.ts";
import { readAppraiser } from "#organisation/chain/read-appraiser.ts";
import { isKeeper, readsRecordOf } from "#organisation/office.ts";
import { todayOf } from "#organisation/today.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { EmployeePage } from "./employee.page.tsx";
import type { Asked } from "./employee-view.ts";
import { openEmployee } from "./open-employee.ts";

/** One person. */
export function employeePages(pages: Pages): void {
  pages.get("/pegawai/:employeeId", async (page) => {
    const person = await openEmployee(page);
    const { actor, services } = page.get("call");
    const today = todayOf(page);
    const props = {
      person,
      asked: person.details && (await askedAppraiser(page, person.employeeId)),
      today,
      law: lawOn(services.law, today),
      pastTerms: pastTerms(person.details?.timeline.appointments ?? [], services.law),
      keeper: isKeeper(actor),
      readsRecord: readsRecordOf(actor, person.employeeId),
      administrator: actor?.roles.has("administrator") ?? false,
    };
    return page.render(<EmployeePage {...props} />, { title: person.name, place: "/pegawai" });
  });
}

async function askedAppraiser(page: PageContext, employeeId: string): Promise<Asked> {
  const typed = page.req.query("tanggal");
  if (typed === undefined) return null;
  const { success, data } = Day.safeParse(typed);
  if (!success) return { typed, fault: say("error.input.format") };
  return ask(page, readAppraiser, { employeeId, on: data });
}
