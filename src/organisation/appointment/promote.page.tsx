import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { gradeOption } from "#organisation/employee/grade-option.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import { type Grade, ladder } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { DecreeField } from "./decree-field.tsx";

type PromoteProps = { person: EmployeeView; law: Law; attempt: Attempt };

export const PromotePage = ({ person, law, attempt }: PromoteProps) => (
  <FormPage
    {...formOf(person)}
    title={say("employee.promote.title", { name: person.name })}
    lead={leadOf(person)}
    action={`/pegawai/${person.employeeId}/promosi`}
    button={say("employee.promote.button")}
    attempt={attempt}
  >
    <Select
      label={say("employee.promote.grade")}
      placeholder={say("employee.promote.choose")}
      options={gradesAbove(person, law).map(gradeOption)}
      {...fieldOf(attempt.entry, "grade")}
    />
    <DateField label={say("appointment.starts-on")} {...fieldOf(attempt.entry, "startsOn")} />
    <DecreeField attempt={attempt} />
  </FormPage>
);

function leadOf({ details }: EmployeeView): string {
  return details?.grade ? say("employee.promote.lead", { grade: details.grade }) : say("employee.grade.none");
}

/** The grades of the person's own ladder above the present one, the next first. */
function gradesAbove({ details }: EmployeeView, law: Law): Grade[] {
  const own = details ? ladder(details.status, law) : [];
  const present = own.find(({ code }) => code === details?.grade);
  return own.filter(({ order }) => present === undefined || order > present.order);
}
