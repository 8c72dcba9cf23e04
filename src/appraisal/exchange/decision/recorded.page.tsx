import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { ExchangeCrumbs } from "#appraisal/exchange/exchange-crumbs.tsx";
import { dayIn } from "#platform/clock/clock.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Recorded } from "./recorded.ts";

type RecordedPageProps = {
  year: number;
  recorded: readonly Recorded[];
  next: string | null;
  attempt: Attempt;
  keeps: boolean;
  /** Nobody takes back what was recorded of their own rating. */
  me: string | null;
  timeZone: string;
};

/** What was recorded from the national system, why, by whom, and what was taken back. */
export const RecordedPage = (props: RecordedPageProps) => {
  const { year, recorded, next, attempt } = props;
  return (
    <>
      <ExchangeCrumbs year={year} />
      <Heading title={say("exchange.recorded", { year })} lead={say("exchange.recorded.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Table
          caption={say("exchange.recorded", { year })}
          captionHidden
          columns={columns(props)}
          rows={recorded}
          address={{ path: `/periode/${year}/pertukaran/catatan`, query: {} }}
          paging={{ next, previous: null }}
          empty={
            <EmptyState title={say("exchange.recorded.none")} text={say("exchange.recorded.none.text")} />
          }
        />
      </Card>
    </>
  );
};

function columns({ keeps, me, year, timeZone, attempt }: RecordedPageProps): Column<Recorded>[] {
  return [
    {
      head: say("exchange.person"),
      cell: ({ employeeId, name }) => <a href={`/pegawai/${employeeId}`}>{name}</a>,
    },
    { head: say("exchange.interval"), cell: ({ interval }) => intervalName(interval) },
    {
      head: say("exchange.overall"),
      cell: ({ overall, insteadOf }) => (
        <div>
          {say(`rules.value.${overall}`)}
          {insteadOf && (
            <p class="am-sub">
              {say("exchange.instead-of", { rating: sayIfKnown(`rules.value.${insteadOf}`) })}
            </p>
          )}
        </div>
      ),
    },
    {
      head: say("exchange.why"),
      cell: ({ reason, decidedByName, decidedAt }) => (
        <div>
          {reason}
          <p class="am-sub">
            {say("exchange.recorded-by", { name: decidedByName, day: showDay(dayIn(timeZone, decidedAt)) })}
          </p>
        </div>
      ),
    },
    {
      head: say("exchange.standing"),
      cell: (row) => (
        <Standing {...{ row, year, timeZone, attempt }} mayEnd={keeps && row.employeeId !== me} />
      ),
    },
  ];
}

type StandingProps = Pick<RecordedPageProps, "year" | "timeZone" | "attempt"> & {
  row: Recorded;
  mayEnd: boolean;
};

const Standing = ({ row, year, timeZone, attempt, mayEnd }: StandingProps) => {
  const { ended, ratingId, name } = row;
  if (ended) {
    const day = showDay(dayIn(timeZone, ended.at));
    return <>{say("exchange.ended", { name: ended.byName, day, reason: ended.reason })}</>;
  }
  if (!mayEnd) return <>{say("exchange.counts")}</>;
  return (
    <Dialog
      id={`batal-${ratingId}`}
      title={say("exchange.take-back.title", { name })}
      opener={
        <>
          {say("exchange.take-back")}
          <span class="ds-sr-only">: {name}</span>
        </>
      }
    >
      <Form action={`/periode/${year}/pertukaran/catatan/${ratingId}/batal`} idempotencyKey={newFormKey()}>
        <TextArea
          {...fieldOf(attempt.entry, `reason-${ratingId}`)}
          label={say("exchange.reason")}
          hint={say("exchange.reason.hint")}
          maxlength={1000}
        />
        <Submit variant="danger">{say("exchange.take-back")}</Submit>
      </Form>
    </Dialog>
  );
};
