import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
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
import type { ImportPlace } from "./import-place.ts";
import type { SheetImport } from "./sheet-import.schema.ts";
import { type SheetImportState, sheetImportState } from "./sheet-import-state.ts";
import type { SheetSource } from "./source/source-rows.ts";
import { sheetBytesMax } from "./upload.ts";

export type SheetImportListPageProps = {
  of: ImportPlace;
  imports: readonly SheetImport[];
  sources: readonly Omit<SheetSource, "mapping">[];
  entry: Entry;
};

/** Where sheets from elsewhere come in. */
export const SheetImportListPage = ({ of, imports, sources, entry }: SheetImportListPageProps) => (
  <>
    <Heading title={say(`${of.noun}-import.title`)} lead={say(`${of.noun}-import.lead`)}>
      {of.template && (
        <LinkButton href={of.template} variant="secondary">
          {say("sheet-import.template")}
        </LinkButton>
      )}
    </Heading>
    <ErrorSummary faults={faultsOf(entry)} />
    <Columns aside={<SourceCard of={of} entry={entry} hasSources={sources.length > 0} />}>
      {sources.length > 0 && <UploadCard of={of} sources={sources} entry={entry} />}
      <Card title={say("sheet-import.earlier")}>
        <Table
          caption={say("sheet-import.earlier")}
          captionHidden
          columns={columns(of)}
          rows={imports}
          address={{ path: of.place, query: {} }}
          empty={<EmptyState title={say("sheet-import.none")} text={say(`${of.noun}-import.none.text`)} />}
        />
      </Card>
    </Columns>
  </>
);

const UploadCard = ({ of, sources, entry }: Omit<SheetImportListPageProps, "imports">) => {
  const { name, error } = fieldOf(entry, "file");
  return (
    <Card title={say("sheet-import.upload.title")}>
      <Form action={of.place} multipart idempotencyKey={newFormKey()}>
        <Select
          {...fieldOf(entry, "sourceId")}
          label={say("sheet-import.source")}
          options={sources.map((source) => ({ value: source.sourceId, label: source.name }))}
        />
        <FileField
          name={name}
          error={error}
          label={say("sheet-import.file")}
          hint={say(`${of.noun}-import.file.hint`)}
          accept={[".xlsx", ".csv"]}
          sizeBytesMax={sheetBytesMax}
        />
        <Submit>{say("sheet-import.upload")}</Submit>
      </Form>
    </Card>
  );
};

type SourceCardProps = { of: ImportPlace; entry: Entry; hasSources: boolean };

const SourceCard = ({ of, entry, hasSources }: SourceCardProps) => (
  <Card title={say("sheet-import.source.title")} lead={say("sheet-import.source.lead")}>
    <Form action={`${of.place}/sumber`} idempotencyKey={newFormKey()}>
      <TextField {...fieldOf(entry, "name")} label={say("sheet-import.source.name")} />
      <Submit variant={hasSources ? "secondary" : undefined}>{say("sheet-import.source.add")}</Submit>
    </Form>
    <p class="am-sub">{say(`${of.noun}-import.source.note`)}</p>
  </Card>
);

function columns({ place }: ImportPlace): Column<SheetImport>[] {
  return [
    {
      head: say("sheet-import.file"),
      cell: (row) => <a href={`${place}/${row.importId}`}>{row.fileName}</a>,
    },
    { head: say("sheet-import.source"), cell: (row) => row.sourceName },
    { head: say("sheet-import.uploaded"), cell: (row) => showInstant(row.uploadedAt) },
    { head: say("sheet-import.state"), cell: stateOf },
  ];
}

function stateOf(summary: SheetImport) {
  const state = sheetImportState(summary);
  return (
    <StateTag state={tags[state]}>
      {say(`sheet-import.state.${state}`, { count: summary.finding?.problems ?? 0 })}
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
} as const satisfies Record<SheetImportState, State>;
