import { intervalName } from "#appraisal/evaluation/interval-name.ts";
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
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { SessionView } from "./read-session.ts";
import type { CaseLine } from "./session.schema.ts";

type SessionPageProps = { session: SessionView; attempt: Attempt };

/** The cases of a session by their numbers, whom one may hand in, and the end of it. */
export const SessionPage = ({ session, attempt }: SessionPageProps) => {
  const { title, year, interval, heads, lines, isHead, isOpener, closedAt, openedBy } = session;
  const waiting = lines.filter((line) => isHead && !line.isMine && line.mine === null).length;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/kalibrasi", label: say("calibration.sessions") }]} />
      <Heading
        eyebrow={`${intervalName(interval)} ${year}`}
        title={title}
        lead={say("calibration.session.lead", { heads, name: openedBy })}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      {session.closing && closedAt && <ClosingCard closing={session.closing} closedAt={closedAt} />}
      <Columns
        aside={
          <>
            {isHead && !closedAt && <PeopleCard session={session} />}
            {isOpener && !closedAt && <CloseCard session={session} attempt={attempt} />}
          </>
        }
      >
        <Card title={say("calibration.cases")} lead={say("calibration.cases.lead", { waiting })}>
          <Table
            caption={say("calibration.cases")}
            captionHidden
            columns={columns(isHead)}
            rows={lines}
            address={{ path: `/kalibrasi/${session.sessionId}`, query: {} }}
            empty={
              <EmptyState title={say("calibration.cases.none")} text={say("calibration.cases.none.text")} />
            }
          />
        </Card>
      </Columns>
    </>
  );
};

function columns(isHead: boolean): Column<CaseLine>[] {
  return [
    {
      head: say("calibration.case"),
      cell: ({ caseId, label, isMine }) => (
        <>
          <a class="ds-link" href={`/kalibrasi/kasus/${caseId}`}>
            {say("calibration.case.label", { label })}
          </a>
          {isMine && <span class="am-sub"> {say("calibration.case.yours")}</span>}
        </>
      ),
    },
    { head: say("calibration.case.results"), cell: ({ results }) => say(`rules.value.${results}`) },
    { head: say("calibration.case.conduct"), cell: ({ conduct }) => say(`rules.value.${conduct}`) },
    { head: say("calibration.case.voices"), cell: ({ voices }) => String(voices), numeric: true },
    ...(isHead ? [{ head: say("calibration.case.mine"), cell: mineCell }] : []),
  ];
}

const mineCell = ({ isMine, mine }: CaseLine) => {
  if (isMine) return "–";
  return mine ? say(`calibration.opinion.${mine}`) : say("calibration.opinion.none");
};

/** Whom one may hand in, and what is still missing for it. */
const PeopleCard = ({ session: { sessionId, people } }: { session: SessionView }) => (
  <Card title={say("calibration.people")} lead={say("calibration.people.lead")}>
    {people.length === 0 && <p class="am-sub">{say("calibration.people.none")}</p>}
    <ul class="am-plain">
      {people.map(({ planId, name, state }) => (
        <li>
          {state === "ready" ? (
            <a class="ds-link" href={`/kalibrasi/${sessionId}/ajukan/${planId}`}>
              {name}
            </a>
          ) : (
            name
          )}
          <br />
          <span class="am-sub">{say(`calibration.people.${state}`)}</span>
        </li>
      ))}
    </ul>
  </Card>
);

const CloseCard = ({ session: { sessionId }, attempt }: SessionPageProps) => (
  <Card title={say("calibration.close")} lead={say("calibration.close.lead")}>
    <Form action={`/kalibrasi/${sessionId}/tutup`} guarded idempotencyKey={newFormKey()}>
      <TextArea {...fieldOf(attempt.entry, "learned")} label={say("calibration.learned")} maxlength={2000} />
      <Submit variant="secondary">{say("calibration.close.send")}</Submit>
    </Form>
  </Card>
);

type ClosingCardProps = { closing: NonNullable<SessionView["closing"]>; closedAt: Date };

const ClosingCard = ({ closing, closedAt }: ClosingCardProps) => (
  <Notice tone="info" title={say("calibration.closed-on", { day: showInstant(closedAt) })}>
    <p>{closing.learned}</p>
    <p>{say("calibration.outcome", { same: closing.asHandedIn, other: closing.otherwise })}</p>
  </Notice>
);
