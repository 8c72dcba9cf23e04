import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf, fieldsOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import { Filter } from "#ui/table/filter.tsx";
import type { Asked } from "./requests-of-plan.ts";

export type Askable = {
  planId: string;
  name: string;
  isOwner: boolean;
  requests: readonly Asked[];
  people: readonly { employeeId: string; name: string; positionTitle: string }[];
};

type Props = { plan: Askable; attempt: Attempt; search: string; today: string };

/** Named colleagues are asked a question, with a day; below, where each question stands. */
export const RequestPage = ({ plan, attempt, search, today }: Props) => {
  const path = `/rencana/${plan.planId}/umpan-balik/minta`;
  return (
    <>
      <Heading
        title={say(plan.isOwner ? "feedback.ask.title" : "feedback.ask.title-for", { name: plan.name })}
        lead={say("feedback.ask.lead")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns aside={<RequestsCard requests={plan.requests} />}>
        <Card title={say("feedback.ask.whom")}>
          <Filter address={{ path, query: { cari: search } }} names={["cari"]}>
            <TextField name="cari" type="search" label={say("feedback.ask.search")} value={search} optional />
          </Filter>
          <Form action={path} idempotencyKey={newFormKey()} guarded>
            <Checkboxes
              {...fieldsOf(attempt.entry, "askedOf")}
              label={say("feedback.ask.people")}
              options={plan.people.map(({ employeeId, name, positionTitle }) => ({
                ...{ value: employeeId, label: name, hint: positionTitle },
              }))}
            />
            <TextArea
              {...fieldOf(attempt.entry, "question")}
              label={say("feedback.ask.question")}
              hint={say("feedback.ask.question.hint")}
              maxlength={500}
            />
            <DateField {...fieldOf(attempt.entry, "dueOn")} label={say("feedback.ask.due")} min={today} />
            <Submit>{say("feedback.ask.send")}</Submit>
          </Form>
        </Card>
      </Columns>
    </>
  );
};

const looks: Record<Asked["state"], State> = {
  waiting: "waiting",
  reminded: "waiting",
  answered: "done",
  declined: "closed",
};

const RequestsCard = ({ requests }: { requests: readonly Asked[] }) => (
  <Card title={say("feedback.requests")}>
    {requests.length === 0 && (
      <EmptyState title={say("feedback.requests.none")} text={say("feedback.requests.none.text")} />
    )}
    <ul class="am-plain">
      {requests.map((request) => (
        <li>
          <p>
            <strong>{request.name}</strong>{" "}
            <StateTag state={looks[request.state]}>{say(`feedback.request.${request.state}`)}</StateTag>
          </p>
          <p class="am-sub">
            {say("feedback.request.line", { question: request.question, day: showDay(request.dueOn) })}
          </p>
        </li>
      ))}
    </ul>
  </Card>
);
