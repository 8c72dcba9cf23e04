import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Entry, faultsOf, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { CaseImport } from "./case-import.schema.ts";
import { type CaseImportState, caseImportState } from "./case-import-state.ts";
import type { CaseSource } from "./source/source-rows.ts";

export type CaseImportListPageProps = {
  imports: readonly CaseImport[];
  sources: readonly Omit<CaseSource, "mapping">[];
  entry: Entry;
};

/** Where logs of other applications come in. */
export const CaseImportListPage = ({ imports, sources, entry }: CaseImportListPageProps) => (
  <>
    <Heading title={say("case-import.title")} lead={say("case-import.lead")} />
    <ErrorSummary faults={faultsOf(entry)} />
    <Columns aside={<SourceCard entry={entry} hasSources={sources.length > 0} />}>
      {sources.length > 0 && <UploadCard sources={sources} entry={entry} />}
      <Card title={say("case-import.earlier")}>
        <Table
          caption={say("case-import.earlier")}
          captionHidden
          columns={columns()}
          rows={imports}
          address={{ path: "/loket/impor", query: {} }}
          empty={<EmptyState title={say("case-import.none")} text={say("case-import.none.text")} />}
        />
      </Card>
    </Columns>
  </>
);

const fileBytesMax = 25_000_000;

const UploadCard = ({ sources, entry }: Pick<CaseImportListPageProps, "sources" | "entry">) => {
  const { name, error } = fieldOf(entry, "file");
  return (
    <Card title={say("case-import.upload.title")}>
      <Form action="/loket/impor" multipart idempotencyKey={newFormKey()}>
        <Select
          {...fieldOf(entry, "sourceId")}
          label={say("case-import.source")}
          options={sources.map((source) => ({ value: source.sourceId, label: source.name }))}
        />
        <FileField
          name={name}
          error={error}
          label={say("case-import.file")}
          hint={say("case-import.file.hint")}
          accept={[".xlsx", ".csv"]}
          sizeBytesMax={fileBytesMax}
        />
        <Submit>{say("case-import.upload")}</Submit>
      </Form>
    </Card>
  );
};

const SourceCard = ({ entry, hasSources }: { entry: Entry; hasSources: boolean }) => (
  <Card title={say("case-import.source.title")} lead={say("case-import.source.lead")}>
    <Form action="/loket/impor/sumber" idempotencyKey={newFormKey()}>
      <TextField {...fieldOf(entry, "name")} label={say("case-import.source.name")} />
      <Submit variant={hasSources ? "secondary" : undefined}>{say("case-import.source.add")}</Submit>
    </Form>
    <p class="am-sub">{say("case-import.source.api")}</p>
  </Card>
);

function columns(): Column<CaseImport>[] {
  return [
    {
      head: say("case-import.file"),
      cell: (row) => <a href={`/loket/impor/${row.importId}`}>{row.fileName}</a>,
    },
    { head: say("case-import.source"), cell: (row) => row.sourceName },
    { head: say("case-import.uploaded"), cell: (row) => showInstant(row.uploadedAt) },
    { head: say("case-import.state"), cell: stateOf },
  ];
}

function stateOf(summary: CaseImport) {
  const state = caseImportState(summary);
  return (
    <StateTag state={tags[state]}>
      {say(`case-import.state.${state}`, { count: summary.finding?.problems ?? 0 })}
    </StateTag>
  );
}

const tags = {
  reading: "going",
  refused: "urgent",
  unmapped: "waiting",
  problems: "late",
  same: "closed",
  outdated: "late",
  waiting: "waiting",
  confirmed: "done",
} as const satisfies Record<CaseImportState, State>;
