import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showList } from "#ui/locale.ts";
import { complaintLimits } from "../complaint.schema.ts";
import type { Decider } from "./decide-appeal.ts";
import { type FormProps, from } from "./form-props.ts";

/** Who decides an appeal, and the form for who may write the decision down. */
export const AppealCard = (props: FormProps) => {
  const { decider, mayDecide } = props.view;
  if (!decider) return null;
  return (
    <Card title={say(mayDecide ? "complaint.decide.title" : "complaint.decide.waits")}>
      <Notice tone="info">{whoSentence(decider)}</Notice>
      {mayDecide && <DecideForm {...props} decider={decider} />}
    </Card>
  );
};

function whoSentence(decider: Decider): string {
  if (decider.by === "head") return say("complaint.decide.head", { names: showList(decider.names, "or") });
  const authority = decider.authority || say("complaint.decide.authority.unknown");
  return say(`complaint.decide.${decider.because}`, { authority });
}

const DecideForm = ({ decider, ...props }: FormProps & { decider: Decider }) => (
  <Form
    action={`/pengaduan/${props.view.complaintId}/putuskan`}
    idempotencyKey={newFormKey()}
    version={props.view.open?.revision}
  >
    {decider.by === "above" && (
      <TextField
        {...from(props, "decidedAbove", decider.authority || undefined)}
        label={say("complaint.decide.above")}
        hint={say("complaint.decide.above.hint")}
        maxlength={complaintLimits.person}
      />
    )}
    <Radios
      {...fieldOf(props.attempt.entry, "outcome")}
      label={say("complaint.decide.outcome")}
      options={(["kept", "changed"] as const).map((value) => ({
        ...{ value, label: say(`complaint.appeal.${value}`) },
      }))}
    />
    <TextArea
      {...fieldOf(props.attempt.entry, "decision")}
      label={say("complaint.decide.body")}
      maxlength={complaintLimits.body}
    />
    <Submit>{say("complaint.decide.send")}</Submit>
  </Form>
);
