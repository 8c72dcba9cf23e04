import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Place } from "#service/case/desk.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showTime } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { deskWords } from "./public-queue.page.tsx";
import type { Called } from "./queue-rows.ts";

type QueueProps = {
  counters: readonly Place[];
  counter: Place | null;
  waiting: number;
  next: number | null;
  mine: Called | null;
  called: readonly Called[];
  /** What this desk is called; kept in the address. */
  desk: string;
  publicPath: string;
};

/** The queue as who works at the counter sees it. */
export const QueuePage = (props: QueueProps) => {
  const { counter, mine, waiting } = props;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
      <Heading
        eyebrow={counter?.name}
        title={say("queue.title")}
        lead={counter ? say("queue.lead", { waiting }) : undefined}
      />
      {props.counters.length > 1 && (
        <Tabs
          label={say("case.intake.counters")}
          tabs={props.counters.map(({ unitId, name }) => ({
            href: `/loket/antrean?loket=${unitId}`,
            label: name,
            current: unitId === counter?.unitId,
          }))}
        />
      )}
      {counter ? (
        <Columns aside={<Around {...props} counter={counter} />}>
          {mine ? (
            <AtMyDesk {...props} mine={mine} counter={counter} />
          ) : (
            <CallNext {...props} counter={counter} />
          )}
          <CalledTable {...props} counter={counter} />
        </Columns>
      ) : (
        <EmptyState title={say("case.intake.none")} text={say("case.intake.none.text")} />
      )}
    </>
  );
};

type At = QueueProps & { counter: Place };

const CallNext = ({ counter, next, desk }: At) => (
  <Card title={next === null ? say("queue.none") : say("queue.next", { number: next })}>
    {next === null ? (
      <p class="am-sub">{say("queue.none.text")}</p>
    ) : (
      <Form action="/loket/antrean/panggil" idempotencyKey={newFormKey()} hidden={{ unitId: counter.unitId }}>
        <TextField name="counter" label={say("queue.desk")} value={desk} maxlength={20} size={12} optional />
        <Submit>{say("queue.call")}</Submit>
      </Form>
    )}
  </Card>
);

const AtMyDesk = ({ mine, counter, desk }: At & { mine: Called }) => {
  const act = { idempotencyKey: newFormKey(), hidden: { unitId: counter.unitId, counter: desk } };
  const path = `/loket/antrean/${mine.ticketId}`;
  return (
    <Card title={say("queue.mine", { number: mine.number })} lead={showTime(mine.calledAt)}>
      <ActionBar>
        <LinkButton href={`/loket/baru?loket=${counter.unitId}&tiket=${mine.ticketId}`}>
          {say("case.take-in")}
        </LinkButton>
        <Button action={`${path}/selesai`} {...act} variant="secondary">
          {say("queue.serve")}
        </Button>
        <Button action={`${path}/ulang`} {...act} idempotencyKey={newFormKey()} variant="secondary">
          {say("queue.again")}
        </Button>
        <Button action={`${path}/lewat`} {...act} idempotencyKey={newFormKey()} variant="secondary">
          {say("queue.miss")}
        </Button>
      </ActionBar>
    </Card>
  );
};

const CalledTable = ({ called, counter, desk }: At) => (
  <Card title={say("queue.called")}>
    <Table
      caption={say("queue.called")}
      captionHidden
      address={{ path: "/loket/antrean", query: {} }}
      rows={called}
      empty={<EmptyState title={say("queue.called.none")} text={say("queue.called.none.text")} />}
      columns={[
        { head: say("queue.number"), cell: ({ number }) => number },
        { head: say("queue.desk"), cell: ({ counter: at }) => (at ? deskWords(at) : "–") },
        { head: say("queue.called-at"), cell: ({ calledAt }) => showTime(calledAt) },
        { head: say("queue.state"), cell: (row) => <TicketState row={row} /> },
        {
          head: say("case.next"),
          cell: (row) =>
            row.missedAt && (
              <Button
                action={`/loket/antrean/${row.ticketId}/ulang`}
                idempotencyKey={newFormKey()}
                hidden={{ unitId: counter.unitId, counter: desk }}
                variant="secondary"
              >
                {say("queue.again")}
                <span class="ds-sr-only">{` ${row.number}`}</span>
              </Button>
            ),
        },
      ]}
    />
  </Card>
);

const TicketState = ({ row: { servedAt, missedAt } }: { row: Called }) => {
  if (servedAt) return <StateTag state="done">{say("queue.state.served")}</StateTag>;
  if (missedAt) return <StateTag state="closed">{say("queue.state.missed")}</StateTag>;
  return <StateTag state="going">{say("queue.state.called")}</StateTag>;
};

const Around = ({ counter, desk, publicPath }: At) => (
  <Card title={say("queue.around")}>
    <p class="am-sub">{say("queue.around.text")}</p>
    <Button
      action="/loket/antrean/beri"
      idempotencyKey={newFormKey()}
      hidden={{ unitId: counter.unitId, counter: desk }}
      variant="secondary"
    >
      {say("queue.give")}
    </Button>
    <p>
      <a href={`${publicPath}/antrean/${counter.unitId}`}>{say("queue.kiosk")}</a>
    </p>
    <p>
      <a href={`${publicPath}/antrean/${counter.unitId}/papan`}>{say("queue.board")}</a>
    </p>
  </Card>
);
