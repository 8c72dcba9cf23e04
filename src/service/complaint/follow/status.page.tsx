import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
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
import { Notice } from "#ui/layout/notice.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showInstant } from "#ui/locale.ts";
import { complaintLimits } from "../complaint.schema.ts";
import { Messages, Outcome, Reveals } from "../history.tsx";
import { WhyDue } from "../why-due.tsx";
import type { ComplaintStatus } from "./status.schema.ts";

type Props = {
  view: ComplaintStatus;
  /** Of this complaint, and of any: its code comes behind. */
  path: string;
  base: string;
  attempt: Attempt;
};

/** Where one's complaint is, until when it is answered and why, and what can be done now. */
export const StatusPage = ({ view, path, base, attempt }: Props) => (
  <>
    <Heading
      eyebrow={`${view.agency} · ${view.number}`}
      title={say(view.stage ? `complaint.public-stage.${view.stage}` : "complaint.public-stage.closed", {
        unit: view.unitName ?? view.agency,
      })}
      lead={view.dueAt ? say("complaint.status.due", { when: showInstant(view.dueAt) }) : undefined}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    {view.partOf && <p class="am-sub">{say("complaint.status.part-of", { number: view.partOf })}</p>}
    {view.isMerged && (
      <Notice tone="info" title={say("complaint.status.merged")}>
        {say(view.stage ? "complaint.status.merged.waiting" : "complaint.status.merged.answered")}
      </Notice>
    )}
    <WhyDue because={view.because} />
    <Parts parts={view.parts} base={base} />
    <Outcome history={view.history} />
    <NextSteps view={view} path={path} attempt={attempt} />
    {(view.maySay || view.history.messages.length > 0) && (
      <Card title={say("complaint.messages")}>
        <Messages messages={view.history.messages} />
        {view.maySay && (
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

/** Each matter that goes its own way, one click away; its code is shown, since nobody else tells it. */
const Parts = ({ parts, base }: { parts: ComplaintStatus["parts"]; base: string }) =>
  parts.length === 0 ? null : (
    <Card title={say("complaint.parts")} lead={say("complaint.parts.lead")}>
      <ul>
        {parts.map(({ number, code, kind, stage }) => (
          <li>
            <a class="ds-link" href={`${base}/status/${encodeURIComponent(code)}`}>
              {say("complaint.part", { kind: say(`complaint.kind.${kind}`), number })}
            </a>
            <p class="am-sub">
              {say("complaint.part.code", {
                code,
                stage: say(`complaint.part-stage.${stage ?? "closed"}`),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );

const NextSteps = ({ view, path, attempt }: Omit<Props, "base">) =>
  view.mayReopen || view.mayAppeal ? (
    <Card title={say("complaint.status.next")}>
      {view.mayReopen && (
        <>
          {view.maySay && (
            <Button action={`${path}/selesai`} variant="secondary" idempotencyKey={newFormKey()}>
              {say("complaint.settle")}
            </Button>
          )}
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
