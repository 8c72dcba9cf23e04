import type { PropsWithChildren } from "hono/jsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { complaintKinds, complaintLimits } from "../complaint.schema.ts";
import type { FormProps } from "./form-props.ts";

/** What was asked back and forth, and a question more. */
export const AskForm = ({ view, attempt, children }: PropsWithChildren<FormProps>) =>
  view.open === null && view.history.messages.length === 0 ? null : (
    <Card title={say("complaint.messages")}>
      {children}
      {view.open && (
        <Form action={`/pengaduan/${view.complaintId}/tanya`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "question")}
            label={say("complaint.ask.body")}
            maxlength={complaintLimits.message}
          />
          <Submit variant="secondary">{say("complaint.ask.send")}</Submit>
        </Form>
      )}
    </Card>
  );

/** A hidden name is opened with a reason, and the complainant sees it. */
export const RevealForm = ({ view, attempt }: FormProps) => (
  <Folded label={say("complaint.reveal")} open={typedIn(attempt.entry, "revealReason") !== ""}>
    <p class="am-sub">{say("complaint.reveal.hint")}</p>
    <Form action={`/pengaduan/${view.complaintId}/buka-nama`} idempotencyKey={newFormKey()}>
      <TextArea
        {...fieldOf(attempt.entry, "revealReason")}
        label={say("complaint.reveal.reason")}
        maxlength={complaintLimits.reason}
      />
      <Submit variant="danger">{say("complaint.reveal.send")}</Submit>
    </Form>
  </Folded>
);

/** Rarer ways on: not ours, the same as another, two matters in one. */
export const OtherWays = ({ view, attempt }: FormProps) => {
  const { open, complaintId } = view;
  if (!open || open.stage === "complainant" || open.stage === "appeal") return null;
  const form = { idempotencyKey: newFormKey(), version: open.revision };
  return (
    <Card title={say("complaint.ways")}>
      <Folded label={say("complaint.not-ours")} open={typedIn(attempt.entry, "notOurs") !== ""}>
        <Form action={`/pengaduan/${complaintId}/bukan-kami`} {...form}>
          <TextArea
            {...fieldOf(attempt.entry, "notOurs")}
            label={say("complaint.not-ours.reason")}
            hint={say("complaint.not-ours.hint")}
            maxlength={complaintLimits.note}
          />
          <Submit variant="secondary">{say("complaint.not-ours.send")}</Submit>
        </Form>
      </Folded>
      <Folded label={say("complaint.merge")} open={typedIn(attempt.entry, "into") !== ""}>
        <Form action={`/pengaduan/${complaintId}/gabung`} {...form}>
          <TextField {...fieldOf(attempt.entry, "into")} label={say("complaint.merge.into")} maxlength={40} />
          <Submit variant="secondary">{say("complaint.merge.send")}</Submit>
        </Form>
      </Folded>
      <Folded label={say("complaint.split")} open={typedIn(attempt.entry, "part") !== ""}>
        <Form action={`/pengaduan/${complaintId}/pisah`} {...form}>
          <Radios
            {...fieldOf(attempt.entry, "partKind")}
            label={say("complaint.field.kind.desk")}
            options={complaintKinds.map((kind) => ({ value: kind, label: say(`complaint.kind.${kind}`) }))}
          />
          <TextArea
            {...fieldOf(attempt.entry, "part")}
            label={say("complaint.split.part")}
            maxlength={complaintLimits.body}
          />
          <Submit variant="secondary">{say("complaint.split.send")}</Submit>
        </Form>
      </Folded>
    </Card>
  );
};
