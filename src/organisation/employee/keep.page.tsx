import { DecreeField } from "#organisation/appointment/decree-field.tsx";
import { FormPage } from "#organisation/form.page.tsx";
import { withSearch } from "#organisation/position/position-choice.ts";
import {
  type PositionChoice,
  PositionSearch,
  PositionSelect,
} from "#organisation/position/position-select.tsx";
import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { type EmployeeView, formOf } from "./employee-view.ts";
import { gradeGroups } from "./grade-option.ts";

export const CorrectPage = ({ person, attempt }: { person: EmployeeView; attempt: Attempt }) => (
  <FormPage
    {...formOf(person)}
    title={say("employee.correct.title", { name: person.name })}
    lead={say("employee.correct.lead")}
    action={`/pegawai/${person.employeeId}/ubah`}
    button={say("employee.correct.button")}
    attempt={attempt}
    version={person.details?.revision}
    compared={[
      { label: say("employee.full-name"), typed: typedIn(attempt.entry, "name"), kept: person.name },
      {
        label: say("employee.email"),
        typed: typedIn(attempt.entry, "email"),
        kept: person.details?.email ?? "",
      },
    ]}
  >
    <NameAndMail attempt={attempt} />
  </FormPage>
);

export const AddPage = ({ choice, law, attempt }: { choice: PositionChoice; law: Law; attempt: Attempt }) => (
  <FormPage
    search={<PositionSearch address="/pegawai/baru" choice={choice} />}
    crumbs={[{ href: "/pegawai", label: say("nav.people") }]}
    title={say("employee.add.title")}
    lead={say("employee.add.lead")}
    action={withSearch("/pegawai/baru", choice)}
    button={say("employee.add.button")}
    back="/pegawai"
    attempt={attempt}
  >
    <TextField
      label={say("employee.nip")}
      hint={say("employee.nip.hint")}
      inputmode="numeric"
      autocomplete="off"
      size={24}
      maxlength={40}
      {...fieldOf(attempt.entry, "nip")}
    />
    <NameAndMail attempt={attempt} />
    <Select
      label={say("employee.grade")}
      placeholder={say("employee.promote.choose")}
      options={gradeGroups(law)}
      {...fieldOf(attempt.entry, "grade")}
    />
    <PositionSelect
      label={say("appointment.position")}
      choice={choice}
      vacantFirst
      {...fieldOf(attempt.entry, "positionId")}
    />
    <DateField label={say("appointment.starts-on")} {...fieldOf(attempt.entry, "startsOn")} />
    <DecreeField attempt={attempt} />
  </FormPage>
);

const NameAndMail = ({ attempt }: { attempt: Attempt }) => (
  <>
    <TextField
      label={say("employee.full-name")}
      hint={say("employee.full-name.hint")}
      maxlength={200}
      {...fieldOf(attempt.entry, "name")}
    />
    <TextField
      label={say("employee.email")}
      hint={say("employee.email.hint")}
      type="email"
      maxlength={200}
      optional
      {...fieldOf(attempt.entry, "email")}
    />
  </>
);
