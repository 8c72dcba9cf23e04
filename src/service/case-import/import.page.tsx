import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant, showList } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { CaseImport } from "./case-import.schema.ts";
import { caseImportState } from "./case-import-state.ts";
import type { Named } from "./mapping/guess-mapping.ts";
import { newWordsOf } from "./mapping/new-words.ts";
import { PreviewCard, Warnings } from "./preview-card.tsx";
import { problemSentence } from "./problem-sentence.ts";
import type { CaseProblem } from "./read-import.ts";

export type CaseImportPageProps = {
  summary: CaseImport;
  services: readonly Named[];
  units: readonly Named[];
  problems: readonly CaseProblem[];
  next: string | null;
  attempt: Attempt;
};

/** What an uploaded log would change, and the step that comes next. */
export const CaseImportPage = (props: CaseImportPageProps) => {
  const { summary, problems, next, attempt } = props;
  return (
    <>
      <Heading
        eyebrow={say("case-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={say(summary.confirmedAt ? "case-import.done.title" : "case-import.preview.title")}
        lead={leadOf(summary)}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <NextStep {...props} />
      {problems.length > 0 && (
        <Card title={say("case-import.problems")}>
          <Table
            caption={say("case-import.problems")}
            captionHidden
            columns={problemColumns()}
            rows={problems}
            address={{ path: `/loket/impor/${summary.importId}`, query: {} }}
            paging={{ next, previous: null }}
          />
        </Card>
      )}
    </>
  );
};

function leadOf({ finding, confirmedAt }: CaseImport): string {
  if (confirmedAt) return say("case-import.confirmed-at", { when: showInstant(confirmedAt) });
  if (!finding) return say("case-import.nothing-written");
  const { added, changed, unchanged, keptHere, fileRows, problems } = finding;
  if (problems > 0) return say("case-import.figures.problems", { problems, fileRows });
  const figures = say("case-import.figures", { added, changed, unchanged, fileRows });
  return keptHere > 0 ? `${figures} ${say("case-import.figures.kept", { keptHere })}` : figures;
}

/** What is to be done with an upload, by where it stands. */
const NextStep = (props: CaseImportPageProps) => {
  const { summary } = props;
  const state = caseImportState(summary);
  if (state === "reading") return <Notice tone="info">{say("error.case-import.not-ready")}</Notice>;
  if (state === "refused")
    return <Again tone="danger" sentence={sayIfKnown(`error.${summary.failure}`, summary.failureFacts)} />;
  if (state === "outdated") return <Again tone="warning" sentence={say("error.case-import.outdated")} />;
  if (state === "same") return <Again tone="success" sentence={say("case-import.no-changes")} />;
  if (state === "confirmed") return <Done />;
  if (state === "problems") return <Mend summary={summary} />;
  return <Confirm {...props} />;
};

const Again = ({ tone, sentence }: { tone: "danger" | "warning" | "success"; sentence: string }) => (
  <>
    <Notice tone={tone}>{sentence}</Notice>
    <p>
      <LinkButton href="/loket/impor" variant="secondary">
        {say("case-import.again")}
      </LinkButton>
    </p>
  </>
);

const Done = () => (
  <EmptyState title={say("case-import.done")} text={say("case-import.done.text")}>
    <LinkButton href="/kecepatan">{say("case-import.done.speed")}</LinkButton>
  </EmptyState>
);

const Mend = ({ summary }: { summary: CaseImport }) => {
  const { importId, finding } = summary;
  const words = newWordsOf(summary);
  return (
    <Card
      title={say("case-import.mend")}
      lead={
        words.length > 0
          ? say("case-import.mend.new-words", {
              count: words.length,
              words: showList(words.slice(0, wordsShown), "and"),
            })
          : say("case-import.mend.lead")
      }
    >
      <ActionBar>
        <LinkButton
          href={`/loket/impor/${importId}/cara`}
          variant={words.length > 0 ? "primary" : "secondary"}
        >
          {say(words.length > 0 ? "case-import.mend.say-words" : "case-import.mend.mapping")}
        </LinkButton>
        {finding?.markedFileId && (
          <LinkButton href={`/loket/impor/${importId}/perbaikan.xlsx`} variant="secondary">
            {say("case-import.mend.download")}
          </LinkButton>
        )}
        <LinkButton href="/loket/impor" variant="secondary">
          {say("case-import.again")}
        </LinkButton>
      </ActionBar>
    </Card>
  );
};

const wordsShown = 5;

const Confirm = ({ summary, services, units, attempt: { entry } }: CaseImportPageProps) => {
  const { importId, finding } = summary;
  if (!finding) return null;
  return (
    <>
      <Warnings finding={finding} />
      <PreviewCard finding={finding} importId={importId} services={services} units={units} />
      <Card title={say("case-import.confirm.title")} lead={say("case-import.confirm.lead")}>
        <Form action={`/loket/impor/${importId}/pasti`} idempotencyKey={newFormKey()}>
          {finding.turnedDays > 0 && (
            <>
              <Notice tone="warning">{say("case-import.turned-days")}</Notice>
              <Checkbox
                {...fieldOf(entry, "despiteTurnedDays")}
                label={say("case-import.despite-turned-days")}
              />
            </>
          )}
          <Submit>{say("case-import.confirm")}</Submit>
        </Form>
        <p>
          <a class="ds-link" href={`/loket/impor/${importId}/cara`}>
            {say("case-import.mend.mapping")}
          </a>
        </p>
      </Card>
    </>
  );
};

function problemColumns(): Column<CaseProblem>[] {
  return [
    { head: say("case-import.problem.cell"), cell: cellOf },
    { head: say("case-import.problem.what"), cell: problemSentence },
  ];
}

function cellOf({ column, rowNumber, heading }: CaseProblem): string {
  const cell = `${column ?? ""}${rowNumber}`;
  return heading === "" ? cell : `${cell} · ${heading}`;
}
