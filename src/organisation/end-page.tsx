import { say } from "#platform/words/words.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { FormPage, type FormPageProps } from "./form.page.tsx";

/** Asks on which day something holds for the last time. */
export const EndPage = (props: FormPageProps) => (
  <FormPage {...props}>
    <DateField label={say("appointment.ends-on")} {...fieldOf(props.attempt.entry, "endsOn")} />
  </FormPage>
);
