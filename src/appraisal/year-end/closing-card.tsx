import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showInstant, showNumber } from "#ui/locale.ts";
import type { Board } from "./year-end.schema.ts";

type ClosingCardProps = { board: Board; keeps: boolean; attempt: Attempt };

/** Whether the year is closed, and the step that comes next. */
export const ClosingCard = ({ board, keeps, attempt }: ClosingCardProps) => {
  const { year, closing, today, endsOn } = board;
  if (closing)
    return (
      <Card title={say("year-end.closing")}>
        <ClosingState closing={closing} />
        {keeps && <AfterClosing year={year} closing={closing} attempt={attempt} />}
      </Card>
    );
  if (!keeps) return <Card title={say("year-end.closing")} lead={say("year-end.closing.open")} />;
  if (today < endsOn)
    return (
      <Card title={say("year-end.closing")} lead={say("year-end.closing.early", { day: showDay(endsOn) })} />
    );
  return (
    <Card title={say("year-end.close")} lead={say("year-end.close.lead")}>
      <Form action={`/periode/${year}/tutup-tahun`} guarded idempotencyKey={newFormKey()}>
        <TextArea
          {...fieldOf(attempt.entry, "reason")}
          label={say("year-end.close.reason")}
          hint={say("year-end.close.reason.hint")}
          maxlength={1000}
          optional
        />
        <Submit variant="danger">{say("year-end.close.send", { year })}</Submit>
      </Form>
    </Card>
  );
};

type Closing = NonNullable<Board["closing"]>;

const ClosingState = ({ closing }: { closing: Closing }) => {
  const { startedAt, startedByName, end, isRunning, reason, corrections } = closing;
  const title = end ? "year-end.closed" : isRunning ? "year-end.closing.runs" : "year-end.closing.stands";
  return (
    <Notice tone={end || isRunning ? "info" : "warning"} title={say(title)}>
      <p>{say("year-end.closing.by", { name: startedByName, when: showInstant(startedAt) })}</p>
      {end && (
        <p>
          {say("year-end.closed.figures", { people: showNumber(end.people), rated: showNumber(end.rated) })}
        </p>
      )}
      {corrections > 0 && <p>{say("year-end.closed.corrections", { count: corrections })}</p>}
      {reason && (
        <p>
          {say("year-end.closing.reason")} “{reason}”
        </p>
      )}
    </Notice>
  );
};

/** Whoever stopped it may go on or take it back; a closed year is reopened with a reason. */
const AfterClosing = ({ year, closing, attempt }: { year: number; closing: Closing; attempt: Attempt }) => {
  if (!closing.end && closing.isRunning)
    return (
      <p>
        <a class="ds-link" href={`/pekerjaan/${closing.jobId}?lalu=/periode/${year}/akhir`}>
          {say("year-end.closing.watch")}
        </a>
      </p>
    );
  return (
    <>
      {!closing.end && (
        <Button action={`/periode/${year}/lanjutkan`} idempotencyKey={newFormKey()}>
          {say("year-end.resume")}
        </Button>
      )}
      <Form action={`/periode/${year}/buka-lagi`} guarded idempotencyKey={newFormKey()}>
        <TextArea
          {...fieldOf(attempt.entry, "reason")}
          label={say("year-end.reopen.reason")}
          hint={say("year-end.reopen.reason.hint")}
          maxlength={1000}
        />
        <Submit variant="secondary">{say("year-end.reopen", { year })}</Submit>
      </Form>
    </>
  );
};
