import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Indicators } from "./goals.page.tsx";
import type { GoalView } from "./read-goals.ts";

/** A goal: how it is measured, and who works for it. */
export const GoalPage = ({ goal }: { goal: GoalView }) => {
  const { goalId, year, unitName, statement, serves, mayKeep } = goal;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/peran-hasil/${year}/sasaran`, label: say("goal.title", { year }) }]} />
      <Heading
        eyebrow={unitName === null ? say("goal.of-agency") : say("goal.of-unit", { unit: unitName })}
        title={statement}
        lead={serves && say("goal.serves", { statement: serves })}
      >
        {mayKeep && (
          <LinkButton href={`/peran-hasil/sasaran/${goalId}/ubah`} variant="secondary">
            {say("goal.change")}
          </LinkButton>
        )}
      </Heading>
      <Columns
        aside={
          <Card title={say("goal.indicators")}>
            <Indicators indicators={goal.indicators} />
          </Card>
        }
      >
        <ServingCard goal={goal} />
        <BelowCard goal={goal} />
      </Columns>
      {mayKeep && <DeleteGoal goal={goal} />}
    </>
  );
};

const ServingCard = ({ goal: { serving, below, year } }: { goal: GoalView }) => (
  <Card title={say("goal.serving")}>
    {serving.length === 0 && below.length === 0 && (
      <Notice tone="warning" title={say("cascade.gap.unserved")}>
        <p>{say("goal.serving.none")}</p>
        <p>
          <a href="/rencana">{say("goal.serving.plan", { year })}</a>
        </p>
      </Notice>
    )}
    {serving.length === 0 && below.length > 0 && (
      <EmptyState title={say("goal.serving.below")} text={say("goal.serving.below.text")} />
    )}
    <ul class="am-plain">
      {serving.map(({ employeeId, name, statement, how }) => (
        <li>
          <strong>{statement}</strong>
          <br />
          <span class="am-sub">
            <a href={`/pegawai/${employeeId}`}>{name}</a>
            {how && ` · ${say(`plan.how.${how}`)}`}
          </span>
        </li>
      ))}
    </ul>
  </Card>
);

const BelowCard = ({ goal: { below } }: { goal: GoalView }) =>
  below.length === 0 ? null : (
    <Card title={say("goal.below")}>
      <ul class="am-plain">
        {below.map(({ goalId, statement, unitName }) => (
          <li>
            <a href={`/peran-hasil/sasaran/${goalId}`}>{statement}</a>
            <br />
            <span class="am-sub">{unitName}</span>
          </li>
        ))}
      </ul>
    </Card>
  );

const DeleteGoal = ({ goal: { goalId, serving, revision } }: { goal: GoalView }) => (
  <div class="am-next">
    <Dialog id="hapus" title={say("goal.delete.title")} opener={say("goal.delete")} variant="quiet">
      <p>{say("goal.delete.text", { count: serving.length })}</p>
      <Button
        action={`/peran-hasil/sasaran/${goalId}/hapus`}
        variant="danger"
        idempotencyKey={newFormKey()}
        version={revision}
      >
        {say("goal.delete.yes")}
      </Button>
    </Dialog>
  </div>
);
