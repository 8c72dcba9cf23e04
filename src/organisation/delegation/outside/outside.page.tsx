import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { gradeGroups } from "#organisation/employee/grade-option.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";

type OutsideProps = { person: EmployeeView; law: Law; attempt: Attempt };

/** Who appraises the head of the agency, from where, and since when. */
export const OutsidePage = ({ person, law, attempt }: OutsideProps) => (
  <FormPage
    {...formOf(person)}
    title={say("outside.title", { name: person.name })}
    lead={say("outside.lead")}
    action={`/pegawai/${person.employeeId}/penilai-luar`}
    button={say("outside.button")}
    attempt={attempt}
  >
    <Whom law={law} attempt={attempt} />
    <DateField
      label={say("outside.starts-on")}
      hint={say("outside.starts-on.hint")}
      {...fieldOf(attempt.entry, "startsOn")}
    />
    <TextArea
      label={say("outside.reason")}
      hint={say("outside.reason.hint")}
      maxlength={1000}
      {...fieldOf(attempt.entry, "reason")}
    />
  </FormPage>
);

/** Who it is, and as what they appraise. */
const Whom = ({ law, attempt }: Pick<OutsideProps, "law" | "attempt">) => (
  <>
    <TextField
      label={say("employee.nip")}
      hint={say("outside.nip.hint")}
      inputmode="numeric"
      autocomplete="off"
      size={24}
      maxlength={40}
      {...fieldOf(attempt.entry, "nip")}
    />
    <TextField
      label={say("employee.full-name")}
      hint={say("employee.full-name.hint")}
      maxlength={200}
      {...fieldOf(attempt.entry, "name")}
    />
    <Select
      label={say("employee.grade")}
      placeholder={say("employee.promote.choose")}
      options={gradeGroups(law)}
      optional
      {...fieldOf(attempt.entry, "grade")}
    />
    <TextField
      label={say("outside.position")}
      hint={say("outside.position.hint")}
      maxlength={200}
      {...fieldOf(attempt.entry, "positionTitle")}
    />
    <TextField
      label={say("outside.institution")}
      hint={say("outside.institution.hint")}
      maxlength={200}
      {...fieldOf(attempt.entry, "institution")}
    />
  </>
);
