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
import type { ImportPlace } from "./import-place.ts";
import { newWordsOf } from "./mapping/new-words.ts";
import type { Named } from "./named.ts";
import { problemSentenceOf } from "./problem-sentence.ts";
import type { SheetCellProblem } from "./read-import.ts";
import type { SheetImport } from "./sheet-import.schema.ts";
import { sheetImportState } from "./sheet-import-state.ts";

export type SheetImportPageProps = {
  of: ImportPlace;
  summary: SheetImport;
  services: readonly Named[];
  units: readonly Named[];
  problems: readonly SheetCellProblem[];
  next: string | null;
  attempt: Attempt;
};

/** What an uploaded sheet would change, and the step that comes next. */
export const SheetImportPage = ({ problems, next, ...step }: SheetImportPageProps) => {
  const { of, summary, attempt } = step;
  return (
    <>
      <Heading
        eyebrow={say("sheet-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={summary.confirmedAt ? say(`${of.noun}-import.done.title`) : say("sheet-import.preview.title")}
        lead={leadOf(of, summary)}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <NextStep {...step} />
      {problems.length > 0 && (
        <Card title={say("sheet-import.problems")}>
          <Table
            caption={say("sheet-import.problems")}
            captionHidden
            columns={problemColumns(of)}
            rows={problems}
            address={{ path: `${of.place}/${summary.importId}`, query: {} }}
            paging={{ next, previous: null }}
          />
        </Card>
      )}
    </>
  );
};

function leadOf({ noun }: ImportPlace, { finding, confirmedAt }: SheetImport): string {
  if (confirmedAt) return say("sheet-import.confirmed-at", { when: showInstant(confirmedAt) });
  if (!finding) return say("sheet-import.nothing-written");
  const { added, changed, unchanged, keptHere, fileRows, problems } = finding;
  if (problems > 0) return say("sheet-import.figures.problems", { problems, fileRows });
  const figures = say(`${noun}-import.figures`, { added, changed, unchanged, fileRows });
  return keptHere > 0 ? `${figures} ${say("sheet-import.figures.kept", { keptHere })}` : figures;
}

type StepProps = Omit<SheetImportPageProps, "problems" | "next">;

/** What is to be done with an upload, by where it stands. */
const NextStep = (step: StepProps) => {
  const { of, summary } = step;
  const state = sheetImportState(summary);
  if (state === "reading") return <Notice tone="info">{say("error.sheet-import.not-ready")}</Notice>;
  if (state === "refused")
    return (
      <Again of={of} tone="danger" sentence={sayIfKnown(`error.${summary.failure}`, summary.failureFacts)} />
    );
  if (state === "outdated")
    return <Again of={of} tone="warning" sentence={say("error.sheet-import.outdated")} />;
  if (state === "same") return <Again of={of} tone="success" sentence={say("sheet-import.no-changes")} />;
  if (state === "confirmed") return <Done of={of} />;
  if (state === "problems") return <Mend of={of} summary={summary} />;
  return <Confirm {...step} />;
};

type AgainProps = { of: ImportPlace; tone: "danger" | "warning" | "success"; sentence: string };

const Again = ({ of, tone, sentence }: AgainProps) => (
  <>
    <Notice tone={tone}>{sentence}</Notice>
    <p>
      <LinkButton href={of.place} variant="secondary">
        {say("sheet-import.again")}
      </LinkButton>
    </p>
  </>
);

const Done = ({ of }: { of: ImportPlace }) => (
  <EmptyState title={say(`${of.noun}-import.done`)} text={say(`${of.noun}-import.done.text`)}>
    <LinkButton href={of.seenAt}>{say(`${of.noun}-import.done.link`)}</LinkButton>
  </EmptyState>
);

const Mend = ({ of, summary }: Pick<StepProps, "of" | "summary">) => {
  const { importId, finding } = summary;
  const words = newWordsOf(summary);
  const some = showList(words.slice(0, wordsShown), "and");
  return (
    <Card
      title={say("sheet-import.mend")}
      lead={
        words.length > 0
          ? say("sheet-import.mend.new-words", { count: words.length, words: some })
          : say("sheet-import.mend.lead")
      }
    >
      <ActionBar>
        <LinkButton
          href={`${of.place}/${importId}/cara`}
          variant={words.length > 0 ? "primary" : "secondary"}
        >
          {say(words.length > 0 ? "sheet-import.mend.say-words" : "sheet-import.mend.mapping")}
        </LinkButton>
        {finding?.markedFileId && (
          <LinkButton href={`${of.place}/${importId}/perbaikan.xlsx`} variant="secondary">
            {say("sheet-import.mend.download")}
          </LinkButton>
        )}
        <LinkButton href={of.place} variant="secondary">
          {say("sheet-import.again")}
        </LinkButton>
      </ActionBar>
    </Card>
  );
};

const wordsShown = 5;

const Confirm = ({ of, summary, services, units, attempt: { entry } }: StepProps) => {
  const { importId, finding } = summary;
  return (
    <>
      {finding && <of.Preview {...{ importId, finding, services, units }} />}
      <Card title={say("sheet-import.confirm.title")} lead={say(`${of.noun}-import.confirm.lead`)}>
        <Form action={`${of.place}/${importId}/pasti`} idempotencyKey={newFormKey()}>
          {(finding?.turnedDays ?? 0) > 0 && (
            <>
              <Notice tone="warning">{say("sheet-import.turned-days")}</Notice>
              <Checkbox
                {...fieldOf(entry, "despiteTurnedDays")}
                label={say("sheet-import.despite-turned-days")}
              />
            </>
          )}
          <Submit>{say("sheet-import.confirm")}</Submit>
        </Form>
        <p>
          <a class="ds-link" href={`${of.place}/${importId}/cara`}>
            {say("sheet-import.mend.mapping")}
          </a>
        </p>
      </Card>
    </>
  );
};

function problemColumns({ noun }: ImportPlace): Column<SheetCellProblem>[] {
  return [
    { head: say("sheet-import.problem.cell"), cell: cellOf },
    { head: say("sheet-import.problem.what"), cell: problemSentenceOf(noun) },
  ];
}

function cellOf({ column, rowNumber, heading }: SheetCellProblem): string {
  const cell = `${column ?? ""}${rowNumber}`;
  return heading === "" ? cell : `${cell} · ${heading}`;
}
