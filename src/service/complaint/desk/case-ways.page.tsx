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
import { Group } from "#ui/layout/group.tsx";
import { showInstant } from "#ui/locale.ts";
import { beforeAnswer, complaintKinds, complaintLimits } from "../complaint.schema.ts";
import type { FormProps } from "./form-props.ts";
import type { MainOf } from "./main-of.ts";

/** What was asked back and forth, and a question more. */
export const AskForm = ({ view, attempt, children }: PropsWithChildren<FormProps>) =>
  view.open === null && view.history.messages.length === 0 ? null : (
    <Card title={say("complaint.messages")}>
      {children}
      {view.open && view.trackingId && (
        <p>{say("complaint.lapor.ask-there", { trackingId: view.trackingId })}</p>
      )}
      {view.open && !view.trackingId && (
        <Form action={`/pengaduan/${view.complaintId}/tanya`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "question")}
            label={say("complaint.ask.body")}
            hint={isBeforeAnswer(view) ? say("complaint.ask.hint") : undefined}
            maxlength={complaintLimits.message}
          />
          <Submit variant="secondary">{say("complaint.ask.send")}</Submit>
        </Form>
      )}
    </Card>
  );

/** Whose clock the question lets stand: that of the house, not of a complainant who has the answer. */
function isBeforeAnswer({ open }: FormProps["view"]): boolean {
  return open !== null && beforeAnswer.has(open.stage);
}

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

/** Confidential although nobody asked for it; from then on no office sees the name. */
export const HideForm = ({ view, attempt }: FormProps) => (
  <Folded label={say("complaint.hide")} open={typedIn(attempt.entry, "hidingReason") !== ""}>
    <p class="am-sub">{say("complaint.hide.hint")}</p>
    <Form action={`/pengaduan/${view.complaintId}/rahasiakan`} idempotencyKey={newFormKey()}>
      <TextArea
        {...fieldOf(attempt.entry, "hidingReason")}
        label={say("complaint.reveal.reason")}
        maxlength={complaintLimits.reason}
      />
      <Submit variant="secondary">{say("complaint.hide.send")}</Submit>
    </Form>
  </Folded>
);

type WaysProps = FormProps & { main: MainOf | null };

/** Rarer ways on: not ours, the same as another, two matters in one. */
export const OtherWays = ({ view, attempt, main }: WaysProps) => {
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
        <MergeForm view={view} attempt={attempt} main={main} />
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

/** First the number, then what was found under it, and only then is it done. */
const MergeForm = ({ view, attempt, main }: WaysProps) => {
  const action = `/pengaduan/${view.complaintId}/gabung`;
  return (
    <>
      <Form action={action} idempotencyKey={newFormKey()} version={view.open?.revision}>
        <TextField
          {...fieldOf(attempt.entry, "into")}
          label={say("complaint.merge.into")}
          hint={say("complaint.merge.into.hint")}
          maxlength={40}
        />
        <Submit variant="secondary">{say("complaint.merge.look")}</Submit>
      </Form>
      {main && (
        <Group title={say("complaint.merge.confirm")} lead={say("complaint.merge.confirm.lead")}>
          <p class="am-strong">
            <a class="ds-link" href={`/pengaduan/${main.complaintId}`}>
              {main.number}
            </a>
            :{" "}
            {say("complaint.merge.found", {
              ...{ kind: say(`complaint.kind.${main.kind}`), when: showInstant(main.receivedAt) },
            })}
          </p>
          <p class="am-letter">{main.subject}</p>
          <Form
            action={action}
            idempotencyKey={newFormKey()}
            version={view.open?.revision}
            hidden={{ into: main.number, confirmed: "yes" }}
          >
            <Submit variant="danger">{say("complaint.merge.send", { number: main.number })}</Submit>
          </Form>
        </Group>
      )}
    </>
  );
};
