import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { complaintLimits } from "../complaint.schema.ts";
import { type FormProps, from } from "./form-props.ts";
import { unitOptions } from "./unit-options.ts";

/** Thanks reach a person, found by name in the same form so that nothing typed is lost, or a whole office. */
export const PraiseForm = (props: FormProps) => {
  const { view, attempt } = props;
  const wanted = props.person ?? view.person;
  return (
    <Card title={say("complaint.praise.title")} lead={say("complaint.praise.lead")}>
      <Form
        action={`/pengaduan/${view.complaintId}/sampaikan`}
        idempotencyKey={newFormKey()}
        version={view.open?.revision}
      >
        <TextArea
          {...from(props, "praise", view.suggestedText)}
          label={say("complaint.praise.body")}
          maxlength={2000}
        />
        <Select
          {...from(props, "unitId", view.aboutUnitId ?? undefined)}
          label={say("complaint.praise.unit")}
          placeholder={say("complaint.route.unit.choose")}
          options={unitOptions(view.units)}
        />
        <TextField
          {...from(props, "who", view.person || undefined)}
          label={say("complaint.praise.search")}
          hint={say("complaint.praise.search.hint")}
          maxlength={complaintLimits.person}
          optional
        />
        <Submit variant="secondary" name="search" value="yes">
          {say("complaint.praise.search.send")}
        </Submit>
        <Select
          {...fieldOf(attempt.entry, "employeeId")}
          label={say("complaint.praise.person")}
          hint={hintOf(wanted, view.suggested.length)}
          placeholder={say("complaint.praise.person.none")}
          options={view.suggested.map(({ employeeId, name, title, unitName }) => ({
            ...{ value: employeeId, label: `${name} – ${title}, ${unitName}` },
          }))}
          optional
        />
        <Submit>{say("complaint.praise.send")}</Submit>
      </Form>
    </Card>
  );
};

function hintOf(wanted: string, count: number): string | undefined {
  if (wanted === "") return undefined;
  return say("complaint.praise.found", { name: wanted, count });
}
