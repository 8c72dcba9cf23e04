import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import type { AppraiserChoice } from "./appraiser-choice.ts";
import { OutsideLink } from "./outside/outside-link.tsx";

type DelegationProps = { person: EmployeeView; choice: AppraiserChoice; attempt: Attempt };

export const DelegationPage = ({ person, choice, attempt }: DelegationProps) => {
  const address = `/pegawai/${person.employeeId}/delegasi`;
  const { entry } = attempt;
  const action = choice.search ? `${address}?${new URLSearchParams({ cari: choice.search })}` : address;
  return (
    <FormPage
      search={
        <>
          {person.details?.appraiser == null && <OutsideLink employeeId={person.employeeId} />}
          <AppraiserSearch address={address} choice={choice} />
        </>
      }
      {...formOf(person)}
      title={say("delegation.title", { name: person.name })}
      lead={leadOf(person)}
      action={action}
      button={say("delegation.button")}
      attempt={attempt}
    >
      <Select
        label={say("delegation.appraiser")}
        hint={say(choice.search ? "delegation.appraiser.found" : "delegation.appraiser.leaders")}
        placeholder={say("delegation.choose")}
        options={choice.people.map(({ employeeId, name, title }) => ({
          value: employeeId,
          label: title ? say("delegation.option", { name, title }) : name,
        }))}
        {...fieldOf(entry, "appraiserId")}
      />
      <DateField label={say("appointment.starts-on")} {...fieldOf(entry, "startsOn")} />
      <DateField label={say("appointment.ends-on")} optional {...fieldOf(entry, "endsOn")} />
      <TextArea
        label={say("delegation.reason")}
        hint={say("delegation.reason.hint")}
        maxlength={1000}
        {...fieldOf(entry, "reason")}
      />
    </FormPage>
  );
};

const AppraiserSearch = ({ address, choice }: { address: string; choice: AppraiserChoice }) => (
  <search>
    <form class="am-filter" method="get" action={address}>
      <TextField name="cari" type="search" label={say("delegation.search")} value={choice.search} optional />
      <Submit variant="secondary">{say("organisation.search.button")}</Submit>
    </form>
  </search>
);

function leadOf({ details }: EmployeeView): string {
  const name = details?.appraiser?.name;
  return name ? say("delegation.lead", { name }) : say("appraiser.none-today");
}
