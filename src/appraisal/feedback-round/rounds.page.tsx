import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { Tasks } from "#ui/layout/tasks.tsx";
import { showDay } from "#ui/locale.ts";
import type { Leader, Listed } from "./list-rounds.ts";

export type Rounds = {
  toAnswer: readonly Listed[];
  rounds: readonly Listed[];
  leaders: readonly Leader[];
};

type Props = { mine: Rounds; attempt: Attempt; today: string };

/** Rounds about leaders: those that I can answer first, then those that I may read, and a new one. */
export const RoundsPage = ({ mine, attempt, today }: Props) => (
  <>
    <Heading title={say("round.list.title")} lead={say("round.list.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns
      first={<ToAnswer rounds={mine.toAnswer} />}
      aside={mine.leaders.length > 0 ? <NewRound mine={mine} attempt={attempt} today={today} /> : undefined}
    >
      <Card title={say("round.list.all")}>
        {mine.rounds.length === 0 && (
          <EmptyState title={say("round.list.none")} text={say("round.list.none.text")} />
        )}
        <ul class="am-plain">
          {mine.rounds.map((round) => (
            <li>
              <p>
                <a href={`/putaran/${round.roundId}`}>{say("round.about", { name: round.leaderName })}</a>{" "}
                <OutcomeTag round={round} today={today} />
              </p>
              <p class="am-sub">{say("round.closes", { day: showDay(round.closesOn) })}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Columns>
  </>
);

/** Where a round stands, in a word. */
export const OutcomeTag = ({
  round,
  today,
}: {
  round: Pick<Listed, "outcome" | "closesOn">;
  today: string;
}) => {
  if (round.outcome === "by-side" || round.outcome === "merged")
    return <StateTag state="done">{say("round.state.shown")}</StateTag>;
  if (round.outcome) return <StateTag state="closed">{say(`round.state.${round.outcome}`)}</StateTag>;
  return round.closesOn < today ? (
    <StateTag state="waiting">{say("round.state.over")}</StateTag>
  ) : (
    <StateTag state="going">{say("round.state.open")}</StateTag>
  );
};

const ToAnswer = ({ rounds }: { rounds: readonly Listed[] }) => (
  <Card title={say("round.to-answer")}>
    {rounds.length === 0 ? (
      <p class="am-sub">{say("round.to-answer.none")}</p>
    ) : (
      <Tasks
        tasks={rounds.map((round) => ({
          ...{ tone: "due" as const, mark: "→", title: say("round.about", { name: round.leaderName }) },
          text: say("round.closes", { day: showDay(round.closesOn) }),
          href: `/putaran/${round.roundId}/jawab`,
        }))}
      />
    )}
  </Card>
);

const NewRound = ({ mine, attempt, today }: Props) => (
  <Card title={say("round.new")} lead={say("round.new.lead")}>
    <Form action="/putaran" idempotencyKey={newFormKey()}>
      <Select
        {...fieldOf(attempt.entry, "leaderId")}
        label={say("round.new.leader")}
        options={mine.leaders.map(({ employeeId, name, isMe }) => ({
          ...{ value: employeeId, label: isMe ? say("round.new.me", { name }) : name },
        }))}
      />
      <DateField
        {...fieldOf(attempt.entry, "closesOn")}
        label={say("round.new.closes")}
        hint={say("round.new.closes.hint")}
        min={today}
      />
      <Submit>{say("round.new.start")}</Submit>
    </Form>
  </Card>
);

/** After the answer: it cannot be opened any more, by the person neither. */
export const AnsweredPage = ({ day }: { day: string }) => (
  <div class="am-narrow">
    <Heading title={say("round.answered.title")} lead={say("round.answered.lead", { day: showDay(day) })}>
      <LinkButton href="/putaran" variant="secondary">
        {say("round.list.link")}
      </LinkButton>
    </Heading>
  </div>
);
