import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { paperAddress, paperTitle } from "./paper-title.ts";
import type { YearFileView, YearPaper } from "./year-file.schema.ts";

type YearFilePageProps = { file: YearFileView; attempt: Attempt };

/** One question: what is on paper about this year, and where do I get all of it at once? */
export const YearFilePage = ({ file, attempt }: YearFilePageProps) => {
  const { year, name, isOwn, employeeId, overall, papers } = file;
  const annual = isOwn ? "/tahun-saya/hasil" : `/orang-saya/${employeeId}/hasil`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          {
            href: `${annual}?tahun=${year}`,
            label: say(isOwn ? "annual.title.mine" : "annual.title.of", { name, year }),
          },
        ]}
      />
      <Heading
        title={say(isOwn ? "year-file.title.mine" : "year-file.title.of", { name, year })}
        lead={
          overall ? say("annual.rated", { rating: say(`rules.value.${overall}`) }) : say("annual.not-rated")
        }
      />
      <ErrorSummary {...summaryOf(attempt)} />
      {papers.length === 0 ? <Nothing year={year} /> : <Whole file={file} />}
    </>
  );
};

const Nothing = ({ year }: { year: number }) => (
  <Card>
    <EmptyState title={say("year-file.none")} text={say("year-file.none.text", { year })} />
  </Card>
);

const Whole = ({ file }: { file: YearFileView }) => (
  <Columns first={<BoundCard file={file} />}>
    <Card title={say("year-file.papers", { papers: file.papers.length })}>
      <Table
        caption={say("year-file.papers", { papers: file.papers.length })}
        captionHidden
        columns={columnsFor(file.employeeId)}
        rows={file.papers}
        address={{ path: "", query: {} }}
      />
    </Card>
  </Columns>
);

const BoundCard = ({ file: { employeeId, year, made, making } }: { file: YearFileView }) => {
  const here = `/berkas/${employeeId}/${year}`;
  return (
    <Card title={say("year-file.bound")} lead={say("year-file.bound.lead")}>
      {made && <MadeLine made={made} href={`${here}/pdf`} />}
      {making ? (
        <p>
          <a class="ds-link" href={`/pekerjaan/${making}?lalu=${here}`}>
            {say("year-file.watch")}
          </a>
        </p>
      ) : (
        <Button action={here} variant={made ? "secondary" : "primary"} idempotencyKey={newFormKey()}>
          {say(made ? "year-file.make.again" : "year-file.make")}
        </Button>
      )}
    </Card>
  );
};

type Made = NonNullable<YearFileView["made"]>;

const MadeLine = ({ made: { madeAt, pages, papers, isCurrent }, href }: { made: Made; href: string }) => (
  <>
    <LinkButton href={href}>{say("year-file.download", { pages })}</LinkButton>
    <p class="am-sub">{say("year-file.made", { papers, when: showInstant(madeAt) })}</p>
    {!isCurrent && <Notice tone="warning">{say("year-file.older")}</Notice>}
  </>
);

function columnsFor(employeeId: string): Column<YearPaper>[] {
  return [
    {
      head: say("year-file.paper"),
      cell: (paper) => (
        <a class="ds-link" href={paperAddress(paper, employeeId)}>
          {paperTitle(paper)}
        </a>
      ),
    },
    { head: say("year-file.paper.day"), cell: ({ on }) => showDay(on) },
  ];
}
