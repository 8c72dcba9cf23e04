import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf, fieldsOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Fieldset } from "#ui/form/fieldset.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { codeName, kindName } from "./follow-up-words.tsx";
import type { FollowUpView } from "./read-follow-up.ts";

export type WriteProps = {
  view: FollowUpView;
  attempt: Attempt;
  /** How many lines of actions and of reviews stand on the form. */
  lines: { actions: number; reviews: number };
};

/** What somebody proposes, written down: kept as often as wanted, seen by nobody else before it is handed in. */
export const WriteFollowUpPage = ({ view, attempt, lines }: WriteProps) => {
  const { followUp, isPlan } = view;
  const path = `/tindak-lanjut/${followUp.followUpId}`;
  const title = say("follow-up.page.title", { kind: kindName(followUp.kind), name: followUp.employeeName });
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: path, label: title }]} />
      <Heading title={say("follow-up.write.title")} lead={say("follow-up.write.lead")} />
      <Problem attempt={attempt} path={path} />
      <Card>
        <Form action={`${path}/ubah`} guarded version={followUp.revision} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "goal")}
            label={say(`follow-up.goal.${followUp.kind}`)}
            hint={say(`follow-up.goal.hint.${followUp.kind}`)}
            maxlength={1000}
          />
          {followUp.kind === "reward" && <Rewards view={view} attempt={attempt} />}
          {isPlan && <PlanFields view={view} attempt={attempt} lines={lines} />}
          <ActionBar>
            <Submit name="step" value="save">
              {say("follow-up.save")}
            </Submit>
            {isPlan && (
              <Submit name="step" value="more" variant="secondary">
                {say("follow-up.save-more")}
              </Submit>
            )}
            <LinkButton href={path} variant="quiet">
              {say("follow-up.not-now")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

/** Somebody saved first: what is typed stays here, and what was saved is a link away. */
const Problem = ({ attempt, path }: { attempt: Attempt; path: string }) =>
  attempt.overtaken ? (
    <Notice tone="warning" title={say("conflict.title")}>
      {say("follow-up.overtaken")} <a href={path}>{say("follow-up.see-kept")}</a>
    </Notice>
  ) : (
    <ErrorSummary {...summaryOf(attempt)} />
  );

const Rewards = ({ view, attempt }: Omit<WriteProps, "lines">) => (
  <Checkboxes
    {...fieldsOf(attempt.entry, "rewards")}
    label={say("follow-up.rewards")}
    hint={say("follow-up.rewards.hint")}
    options={view.rewards.map((reward) => ({ value: reward, label: codeName("reward", reward) }))}
  />
);

const PlanFields = ({ view, attempt, lines }: WriteProps) => (
  <>
    <DateField {...fieldOf(attempt.entry, "startsOn")} label={say("follow-up.starts")} min={view.today} />
    <DateField {...fieldOf(attempt.entry, "endsOn")} label={say("follow-up.ends")} />
    {view.term.map((step) => (
      <>
        <p class="am-sub">{explain(step).sentence}</p>
        <LawArticle source={step.article} />
      </>
    ))}
    {numbers(lines.actions).map((index) => (
      <ActionFields index={index} attempt={attempt} />
    ))}
    <Fieldset
      legend={say("follow-up.review-days")}
      name="reviewDays"
      hint={say("follow-up.review-days.hint")}
    >
      {numbers(lines.reviews).map((index) => (
        <DateField
          {...fieldOf(attempt.entry, `reviewDays.${index}`)}
          label={say("follow-up.review-day", { number: index + 1 })}
          optional
        />
      ))}
    </Fieldset>
  </>
);

const ActionFields = ({ index, attempt: { entry } }: { index: number; attempt: Attempt }) => {
  const field = (name: string) => fieldOf(entry, `actions.${index}.${name}`);
  const { name, value } = field("actionId");
  const number = index + 1;
  const optional = index > 0;
  return (
    <Fieldset legend={say("follow-up.action.number", { number })}>
      <input type="hidden" name={name} value={value ?? ""} />
      <TextArea {...field("body")} label={say("follow-up.action.body")} maxlength={500} optional={optional} />
      <TextField
        {...field("helper")}
        label={say("follow-up.action.helper")}
        maxlength={200}
        optional={optional}
      />
      <TextField
        {...field("proof")}
        label={say("follow-up.action.proof")}
        maxlength={300}
        optional={optional}
      />
      <DateField {...field("dueOn")} label={say("follow-up.action.due")} optional={optional} />
    </Fieldset>
  );
};

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
