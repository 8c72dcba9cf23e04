import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline, type TimelineEvent } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import type { ErasureRequest } from "./erasure.schema.ts";
import { erasureOutcomes } from "./erasure.schema.ts";
import { categoryName, StateOf } from "./erasure-words.tsx";
import type { ErasureView } from "./read-erasure.ts";
import { Why } from "./why.tsx";

type RequestPageProps = { view: ErasureView; keeper: boolean; attempt: Attempt };

/** One question: what is to be erased, may it be, and what came of it? */
export const RequestPage = ({ view, keeper, attempt }: RequestPageProps) => {
  const { request, isOwn } = view;
  const here = `/permintaan-hapus/${request.requestId}`;
  return (
    <>
      <Breadcrumb crumbs={[crumbOf(isOwn)]} />
      <Heading title={say("erasure.request.title", { data: categoryName(request), name: request.name })}>
        <StateOf state={request.state} />
      </Heading>
      <ErrorSummary {...summaryOf(attempt)} />
      {view.isOverdue && <Notice tone="warning">{say("erasure.overdue")}</Notice>}
      <Columns aside={<LawCard view={view} />}>
        <Card title={say("erasure.course")}>
          <Timeline events={courseOf(request)} />
          {view.mayWithdraw && (
            <Button action={`${here}/tarik`} variant="secondary" idempotencyKey={newFormKey()}>
              {say("erasure.withdraw")}
            </Button>
          )}
          {request.state === "stuck" && keeper && (
            <Button action={`${here}/laksanakan`} idempotencyKey={newFormKey()}>
              {say("erasure.try-again")}
            </Button>
          )}
        </Card>
        {view.mayDecide && <DecideCard here={here} view={view} attempt={attempt} />}
      </Columns>
    </>
  );
};

function crumbOf(isOwn: boolean) {
  return isOwn
    ? { href: "/akun/hapus-data", label: say("erasure.mine.title") }
    : { href: "/permintaan-hapus", label: say("erasure.list.title") };
}

const LawCard = ({ view: { request, because } }: { view: ErasureView }) => (
  <Card title={say("erasure.law")}>
    <Why because={because} />
    <p>
      {say("erasure.goes")}: {say(`erasure.holds.${request.category}`)}
    </p>
    <p class="am-sub">{say("erasure.stays")}</p>
  </Card>
);

type DecideCardProps = { here: string; view: ErasureView; attempt: Attempt };

const DecideCard = ({ here, view, attempt }: DecideCardProps) => (
  <Card title={say("erasure.decide")} lead={say("erasure.decide.lead")}>
    {!view.isErasable && <Notice tone="info">{say("erasure.decide.not-erasable")}</Notice>}
    <Form action={here} idempotencyKey={newFormKey()} guarded>
      <Radios
        label={say("erasure.outcome")}
        options={erasureOutcomes
          .filter((outcome) => view.isErasable || outcome === "refused")
          .map((value) => ({
            ...{ value, label: say(`erasure.outcome.${value}`) },
            hint: say(`erasure.outcome.${value}.hint`),
          }))}
        {...fieldOf(attempt.entry, "outcome")}
      />
      <TextArea
        label={say("erasure.decide.reason")}
        hint={say("erasure.decide.reason.hint")}
        maxlength={2000}
        {...fieldOf(attempt.entry, "reason")}
      />
      <Submit>{say("erasure.decide.button")}</Submit>
    </Form>
  </Card>
);

function courseOf({
  askedAt,
  askedBy,
  reason,
  answerDue,
  decision,
  done,
  state,
}: ErasureRequest): TimelineEvent[] {
  const asked: TimelineEvent = {
    when: showInstant(askedAt),
    title: say("erasure.course.asked", { name: askedBy.name }),
    ...(reason ? { text: reason } : {}),
    state: "done",
  };
  if (state === "withdrawn")
    return [asked, { when: "", title: say("erasure.course.withdrawn"), state: "done" }];
  const answered: TimelineEvent = decision
    ? {
        when: showInstant(decision.at),
        title: say(`erasure.course.${decision.outcome}`, { name: decision.actingFor ?? decision.by }),
        text: decision.reason,
        state: "done",
      }
    : { when: showInstant(answerDue), title: say("erasure.course.due"), state: "now" };
  if (decision?.outcome !== "granted") return [asked, answered];
  const carriedOut: TimelineEvent = done
    ? {
        when: showInstant(done.at),
        title: say("erasure.course.done"),
        text: say("erasure.course.done.text", { rows: done.rows, records: done.records }),
        state: "done",
      }
    : { when: "", title: say(`erasure.course.${state === "stuck" ? "stuck" : "going"}`), state: "now" };
  return [asked, answered, carriedOut];
}
