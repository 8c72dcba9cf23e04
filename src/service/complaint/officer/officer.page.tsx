import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showInstant } from "#ui/locale.ts";
import { complaintLimits } from "../complaint.schema.ts";
import { Identity } from "../desk/case.page.tsx";
import { ComplaintTable } from "../desk/complaint-table.tsx";
import type { Listed } from "../desk/listed.ts";
import { WhyDue } from "../why-due.tsx";
import type { CaseInHands } from "./mine.ts";

/** What waits for an answer of mine. */
export const MinePage = ({ complaints }: { complaints: readonly Listed[] }) => (
  <>
    <Heading title={say("complaint.mine.title")} lead={say("complaint.mine.lead")} />
    <Card>
      <ComplaintTable
        title={say("complaint.mine.title")}
        complaints={complaints}
        address={{ path: "/pengaduan/saya", query: {} }}
        empty="mine"
      />
    </Card>
  </>
);

/** What the handler passed on, and the answer that one proposes. */
export const InHandsPage = ({ view, attempt }: { view: CaseInHands; attempt: Attempt }) => {
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/pengaduan/saya", label: say("complaint.mine.title") }]} />
      <Heading
        eyebrow={say(`complaint.kind.${view.kind}`)}
        title={view.number}
        lead={
          view.waitsSince
            ? say("complaint.mine.waits", { since: showInstant(view.waitsSince) })
            : say("complaint.status.due", { when: showInstant(view.dueAt) })
        }
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card title={say("complaint.mine.text")}>
        <Paragraphs text={view.officeText} />
        {view.note && <p class="am-sub">{say("complaint.mine.note", { note: view.note })}</p>}
        {view.attachments.length > 0 && (
          <ul>
            {view.attachments.map(({ ordinal }) => (
              <li>
                <a href={`/pengaduan/${view.complaintId}/lampiran/${ordinal}`}>
                  {say("complaint.field.attachment", { ordinal })}
                </a>
              </li>
            ))}
          </ul>
        )}
        {view.identity && <Identity identity={view.identity} />}
        <WhyDue because={view.because} />
      </Card>
      <Sent view={view} />
      {isMineToAnswer(view) && <ProposeForm view={view} attempt={attempt} />}
    </>
  );
};

function isMineToAnswer({ stage }: CaseInHands): boolean {
  return stage === "answer" || stage === "send";
}

/** What was sent in the end, beside what was proposed. */
const Sent = ({ view: { answers, proposals } }: { view: CaseInHands }) => (
  <>
    {answers.map(({ body, sentAt }) => (
      <Card title={say("complaint.answer.sent", { when: showInstant(sentAt) })}>
        <Paragraphs text={body} />
      </Card>
    ))}
    {answers.length > 0 &&
      proposals.map(({ by, at, body }) => (
        <Folded label={say("complaint.proposal.line", { by, when: showInstant(at) })}>
          <Paragraphs text={body} />
        </Folded>
      ))}
  </>
);

const ProposeForm = ({ view, attempt }: { view: CaseInHands; attempt: Attempt }) => {
  const field = fieldOf(attempt.entry, "body");
  return (
    <Card title={say("complaint.propose.title")} lead={say("complaint.propose.lead")}>
      <Form
        action={`/pengaduan/saya/${view.complaintId}`}
        idempotencyKey={newFormKey()}
        version={view.revision}
      >
        <TextArea
          {...field}
          value={field.value ?? view.proposals.at(-1)?.body}
          label={say("complaint.send.body")}
          maxlength={complaintLimits.body}
        />
        <Submit>{say("complaint.propose.send")}</Submit>
      </Form>
    </Card>
  );
};
