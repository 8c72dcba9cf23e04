import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { complaintLimits } from "../complaint.schema.ts";
import { type FormProps, from } from "./form-props.ts";
import { unitOptions } from "./unit-options.ts";

/** To which office it goes. */
export const RouteForm = (props: FormProps) => (
  <Card title={say("complaint.route.title")} lead={say("complaint.route.lead")}>
    <Form
      action={`/pengaduan/${props.view.complaintId}/teruskan`}
      idempotencyKey={newFormKey()}
      version={props.view.open?.revision}
    >
      <Select
        {...from(props, "unitId", props.view.open?.unitId ?? props.view.aboutUnitId ?? undefined)}
        label={say("complaint.route.unit")}
        placeholder={say("complaint.route.unit.choose")}
        options={unitOptions(props.view.units)}
      />
      <TextArea
        {...fieldOf(props.attempt.entry, "note")}
        label={say("complaint.route.note")}
        maxlength={complaintLimits.note}
        optional
      />
      <Submit variant={props.view.open?.stage === "route" ? "primary" : "secondary"}>
        {say("complaint.route.send")}
      </Submit>
    </Form>
  </Card>
);

/** The answer, from what the office proposed last; what it had proposed stays beside what is sent. */
export const AnswerForm = (props: FormProps) => {
  const { complaintId, open, proposals, trackingId } = props.view;
  const lead = trackingId ? say("complaint.lapor.answer.lead", { trackingId }) : say("complaint.send.lead");
  return (
    <Card title={say("complaint.send.title")} lead={lead}>
      <Form action={`/pengaduan/${complaintId}/jawab`} idempotencyKey={newFormKey()} version={open?.revision}>
        <TextArea
          {...from(props, "answer", proposals.at(-1)?.body)}
          label={say("complaint.send.body")}
          hint={proposals.length > 0 ? say("complaint.send.body.hint") : undefined}
          maxlength={complaintLimits.body}
        />
        <Submit variant={open?.stage === "send" ? "primary" : "secondary"}>
          {say(trackingId ? "complaint.lapor.answer.send" : "complaint.send.send")}
        </Submit>
      </Form>
    </Card>
  );
};
