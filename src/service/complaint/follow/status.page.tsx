import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showInstant } from "#ui/locale.ts";
import { type ComplaintKind, complaintLimits, type Stage } from "../complaint.schema.ts";
import type { History } from "../history.schema.ts";
import { Messages, Outcome, Reveals } from "../history.tsx";
import { WhyDue } from "../why-due.tsx";

export type StatusView = {
  agency: string;
  number: string;
  kind: ComplaintKind;
  body: string;
  hope: string;
  receivedAt: Date;
  stage: Stage | null;
  unitName: string | null;
  dueAt: Date | null;
  because: readonly Step[];
  history: History;
  mayReopen: boolean;
  mayAppeal: boolean;
};

type Props = { view: StatusView; path: string; attempt: Attempt };

/** Where one's complaint is, until when it is answered and why, and what can be done now. */
export const StatusPage = ({ view, path, attempt }: Props) => (
  <>
    <Heading
      eyebrow={`${view.agency} · ${view.number}`}
      title={say(view.stage ? `complaint.public-stage.${view.stage}` : "complaint.public-stage.closed", {
        unit: view.unitName ?? view.agency,
      })}
      lead={view.dueAt ? say("complaint.status.due", { when: showInstant(view.dueAt) }) : undefined}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <WhyDue because={view.because} />
    <Outcome history={view.history} />
    <NextSteps view={view} path={path} attempt={attempt} />
    {(view.stage !== null || view.history.messages.length > 0) && (
      <Card title={say("complaint.messages")}>
        <Messages messages={view.history.messages} />
        {view.stage !== null && (
          <Form action={`${path}/pesan`} idempotencyKey={newFormKey()}>
            <TextArea
              {...fieldOf(attempt.entry, "body")}
              label={say("complaint.message.body")}
              maxlength={complaintLimits.message}
            />
            <Submit variant="secondary">{say("complaint.message.send")}</Submit>
          </Form>
        )}
      </Card>
    )}
    <Reveals reveals={view.history.reveals} />
    <Card title={say("complaint.status.yours", { when: showInstant(view.receivedAt) })}>
      <Paragraphs text={view.body} />
      {view.hope && <Paragraphs text={view.hope} />}
    </Card>
  </>
);

const NextSteps = ({ view, path, attempt }: Props) =>
  view.mayReopen || view.mayAppeal ? (
    <Card title={say("complaint.status.next")}>
      {view.mayReopen && (
        <>
          <Button action={`${path}/selesai`} variant="secondary" idempotencyKey={newFormKey()}>
            {say("complaint.settle")}
          </Button>
          <Reason what="reopen" action={`${path}/buka-lagi`} field="reason" attempt={attempt} />
        </>
      )}
      {view.mayAppeal && (
        <Reason what="appeal" action={`${path}/banding`} field="appealReason" attempt={attempt} />
      )}
    </Card>
  ) : null;

type ReasonProps = { what: "reopen" | "appeal"; action: string; field: string; attempt: Attempt };

const Reason = ({ what, action, field, attempt }: ReasonProps) => (
  <Folded
    label={say(`complaint.${what}`)}
    open={typedIn(attempt.entry, field) !== "" || fieldOf(attempt.entry, field).error !== undefined}
  >
    <p class="am-sub">{say(`complaint.${what}.hint`)}</p>
    <Form action={action} idempotencyKey={newFormKey()}>
      <TextArea
        {...fieldOf(attempt.entry, field)}
        label={say(`complaint.${what}.reason`)}
        maxlength={complaintLimits.message}
      />
      <Submit variant="secondary">{say(`complaint.${what}.send`)}</Submit>
    </Form>
  </Folded>
);

/** The code is asked for; it was on the receipt. */
export const CodePage = ({ agency, base, attempt }: { agency: string; base: string; attempt: Attempt }) => (
  <>
    <Heading eyebrow={agency} title={say("complaint.code.title")} lead={say("complaint.code.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card>
      <Form action={`${base}/status`}>
        <TextField {...fieldOf(attempt.entry, "code")} label={say("complaint.receipt.code")} maxlength={60} />
        <Submit>{say("complaint.code.open")}</Submit>
      </Form>
    </Card>
  </>
);
