import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import type { RoundView } from "./read-round.ts";
import { ResultCards } from "./results.tsx";
import { OutcomeTag } from "./rounds.page.tsx";

type Props = { round: RoundView; attempt: Attempt; today: string };

/** A round: while it is open only that it is; then what may be shown of it, to the leader and the superior. */
export const RoundPage = ({ round, attempt, today }: Props) => (
  <>
    <Breadcrumb crumbs={[{ href: "/putaran", label: say("round.list.title") }]} />
    <Heading
      eyebrow={round.leaderPosition}
      title={say(round.standing === "leader" ? "round.title-mine" : "round.title", {
        name: round.leaderName,
      })}
      lead={leadOf(round)}
    >
      {round.mine === "open" && (
        <LinkButton href={`/putaran/${round.roundId}/jawab`}>{say("round.answer")}</LinkButton>
      )}
    </Heading>
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<Facts round={round} today={today} />}>
      <Ending round={round} />
      {round.results && <ResultCards results={round.results} groupMinimum={round.groupMinimum} />}
      <Steps round={round} attempt={attempt} />
    </Columns>
  </>
);

function leadOf({ closing, closesOn, isOver }: RoundView): string {
  if (closing) return say("round.closed-lead", { day: showDay(closesOn) });
  return isOver ? say("round.over-lead") : say("round.open-lead", { day: showDay(closesOn) });
}

/** Why something is not shown is said as plainly as what is. */
const Ending = ({ round: { closing, results, groupMinimum, standing } }: { round: RoundView }) => {
  if (!closing) return <Notice tone="info">{say("round.nothing-before", { minimum: groupMinimum })}</Notice>;
  const answered = closing.subordinates + closing.peers;
  switch (closing.outcome) {
    case "too-few":
      return <Notice tone="info">{say("round.too-few", { answered, minimum: groupMinimum })}</Notice>;
    case "cancelled":
      return <Notice tone="info">{say("round.cancelled", { reason: closing.reason ?? "" })}</Notice>;
    case "unreadable":
      return <Notice tone="warning">{say("round.unreadable")}</Notice>;
    case "merged":
      return <Notice tone="info">{say("round.merged", { minimum: groupMinimum })}</Notice>;
    case "by-side":
      return results || standing !== "invited" ? null : <Notice tone="info">{say("round.not-yours")}</Notice>;
  }
};

const Facts = ({ round, today }: { round: RoundView; today: string }) => {
  const { invited, closing, closesOn } = round;
  const isCounted = closing !== null && closing.outcome !== "cancelled";
  return (
    <Card title={say("round.facts")}>
      <p>
        <OutcomeTag round={{ outcome: closing?.outcome ?? null, closesOn }} today={today} />
      </p>
      <DefinitionList
        items={[
          { term: say("round.facts.below"), value: String(invited.subordinate) },
          { term: say("round.facts.beside"), value: String(invited.peer) },
          ...(isCounted
            ? [
                {
                  term: say("round.facts.answered"),
                  value: say("round.facts.answered-of", {
                    answered: closing.subordinates + closing.peers,
                    invited: invited.subordinate + invited.peer,
                  }),
                },
              ]
            : []),
        ]}
      />
      <p class="am-sub">{say("round.promise.rating")}</p>
    </Card>
  );
};

const Steps = ({ round, attempt }: { round: RoundView; attempt: Attempt }) => (
  <>
    {!round.closing && round.isOver && round.standing !== "invited" && (
      <Card title={say("round.count.title")} lead={say("round.count.lead")}>
        <Button action={`/putaran/${round.roundId}/tutup`} idempotencyKey={newFormKey()}>
          {say("round.count")}
        </Button>
      </Card>
    )}
    {round.mayCancel && (
      <Dialog
        id="cancel"
        title={say("round.cancel.title")}
        opener={say("round.cancel")}
        variant={"secondary"}
      >
        <p>{say("round.cancel.lead")}</p>
        <Form action={`/putaran/${round.roundId}/batal`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "reason")}
            label={say("round.cancel.reason")}
            maxlength={500}
          />
          <Submit variant="danger">{say("round.cancel")}</Submit>
        </Form>
      </Dialog>
    )}
  </>
);
