import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import { Downloads } from "#ui/table/downloads.tsx";
import { Table } from "#ui/table/table.tsx";
import type { Improvement } from "../improvement/improvement.schema.ts";
import { groupInWords, periodInWords } from "../result/group-words.ts";
import { PeriodFilter, periodValue } from "../result/period-filter.tsx";
import type { Result } from "../result/result.schema.ts";
import { reportWords } from "./report-words.ts";

export type ReportShown = {
  result: Result;
  improvements: readonly Improvement[];
  published: readonly { reportId: string; publishedAt: Date; ikm: number }[];
};

/** What the official report will say, before it is printed and published. */
export const ReportPage = ({
  shown,
  attempt,
  today,
}: {
  shown: ReportShown;
  attempt: Attempt;
  today: string;
}) => {
  const { result, improvements, published } = shown;
  const { unit, period } = result;
  const masa = periodValue(period);
  const path = `/survei/${unit.unitId}/laporan`;
  const words = reportWords(result, improvements);
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/survei/${unit.unitId}?masa=${masa}`, label: unit.name }]} />
      <Heading eyebrow={periodInWords(period)} title={say("survey.report")} lead={say("survey.report.lead")}>
        <LinkButton href={`${path}/pdf?masa=${masa}`}>{say("survey.report.pdf")}</LinkButton>
      </Heading>
      <ErrorSummary {...summaryOf(attempt)} />
      {result.check && result.check.oddities.length > 0 && (
        <Notice tone="warning" title={say("survey.odd.hours")}>
          {say("survey.odd.with", { figure: groupInWords(result) })}{" "}
          {say("survey.odd.without", {
            figure: groupInWords(result.check.without),
            count: result.check.without.answers ?? 0,
          })}
        </Notice>
      )}
      <PeriodFilter path={path} period={period} today={today} />
      <Downloads xlsx={`${path}/unduh.xlsx?masa=${masa}`} csv={`${path}/unduh.csv?masa=${masa}`} />
      <Lines title={words.heading} rows={words.summary} path={path} />
      <Lines
        title={words.words.elements}
        rows={words.elements.map(([number, name, answered, mean, bounds]) => [
          `${number} ${name}`,
          `${mean} (${bounds}) · ${answered}`,
        ])}
        path={path}
      />
      {unit.isKept && <PublishCard path={path} masa={masa} published={published} />}
    </>
  );
};

type PublishProps = Pick<ReportShown, "published"> & { path: string; masa: string };

const PublishCard = ({ path, masa, published }: PublishProps) => (
  <Card title={say("survey.report.publish")} lead={say("survey.report.publish.lead")}>
    <ul class="am-bullets">
      {published.map(({ publishedAt, ikm }) => (
        <li>{say("survey.report.published", { at: showInstant(publishedAt), ikm: showNumber(ikm, 2) })}</li>
      ))}
    </ul>
    <ActionBar>
      <Button action={path} variant="secondary" idempotencyKey={newFormKey()} hidden={{ masa }}>
        {say("survey.report.publish.do")}
      </Button>
      <LinkButton href={`${path}/jawaban.csv?masa=${masa}`} variant="quiet">
        {say("survey.report.answers")}
      </LinkButton>
    </ActionBar>
  </Card>
);

const Lines = ({
  title,
  rows,
  path,
}: {
  title: string;
  rows: readonly (readonly string[])[];
  path: string;
}) =>
  rows.length === 0 ? null : (
    <Card title={title}>
      <Table
        caption={title}
        captionHidden
        address={{ path, query: {} }}
        rows={rows}
        columns={[
          { head: say("survey.report.line"), cell: ([line = ""]) => line },
          { head: say("survey.report.value"), cell: ([, value = ""]) => value },
        ]}
      />
    </Card>
  );
