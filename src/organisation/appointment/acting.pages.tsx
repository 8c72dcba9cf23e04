import { z } from "zod";
import { sendForm } from "#organisation/draw-form.ts";
import type { EmployeeView } from "#organisation/employee/employee-view.ts";
import { employeeIdIn, openEmployeeToKeep } from "#organisation/employee/open-employee.ts";
import { positionChoice } from "#organisation/position/position-choice.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { tell } from "#platform/http/ask.ts";
import type { Form } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { type Attempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { ActingPage } from "./acting.page.tsx";
import { appointActing } from "./appoint-acting.ts";
import { pastTerm } from "./past-term.ts";

/** Positions given for a while. */
export function actingPages(pages: Pages): void {
  pages.get("/pegawai/:employeeId/plt-plh", (page) => draw(page, firstAttempt({ kind: "plt" })));
  pages.post("/pegawai/:employeeId/plt-plh", (page) =>
    sendForm(
      page,
      "flash.appointment.acting-began",
      async (form) => {
        const employeeId = employeeIdIn(page);
        await expectTermKnown(page, form);
        await tell(page, appointActing, form, {
          employeeId,
          positionId: form.optional("positionId"),
          kind: form.optional("kind"),
          startsOn: form.optional("startsOn"),
          endsOn: form.optional("endsOn"),
          decree: form.optional("decree"),
        });
        return `/pegawai/${employeeId}`;
      },
      (attempt) => draw(page, attempt),
    ),
  );
}

/** A Plt past its term is kept once the officer says that the decree has it so; until then the form comes back. */
async function expectTermKnown(page: PageContext, form: Form): Promise<void> {
  if (form.text("knowingly") === "yes") return;
  const person = await openEmployeeToKeep(page);
  if (typedPastTerm(page, person, form.values()))
    throw invalid([{ path: "knowingly", code: "appointment.past-term" }]);
}

async function draw(page: PageContext, attempt: Attempt) {
  const person = await openEmployeeToKeep(page);
  const choice = await positionChoice(page, attempt);
  const reason = typedPastTerm(page, person, attempt.entry.values);
  return page.render(<ActingPage {...{ person, choice, attempt }} pastTerm={reason} />, {
    title: say("appointment.appoint-acting"),
    place: "/pegawai",
    ...statusOfAttempt(attempt),
  });
}

const TypedPlt = z.object({ kind: z.literal("plt"), positionId: z.uuid(), startsOn: Day, endsOn: Day });

function typedPastTerm(page: PageContext, person: EmployeeView, values: object): Step | undefined {
  const { success, data } = TypedPlt.safeParse(values);
  const known = person.details?.timeline.appointments ?? [];
  return success ? pastTerm(data, known, page.get("call").services.law) : undefined;
}
