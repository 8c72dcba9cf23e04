import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, faultsOf, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ImportSummary } from "./import.schema.ts";
import { type ImportState, importState } from "./import-state.ts";

export const ImportListPage = ({ imports, entry }: { imports: readonly ImportSummary[]; entry: Entry }) => (
  <>
    <Heading title={say("import.title")} lead={say("import.lead")} />
    <ErrorSummary faults={faultsOf(entry)} />
    <Columns aside={<HowCard />}>
      <UploadCard entry={entry} />
      <Card title={say("import.earlier")}>
        <Table
          caption={say("import.earlier")}
          captionHidden
          columns={columns()}
          rows={imports}
          address={{ path: "/impor", query: {} }}
          empty={<EmptyState title={say("import.none")} text={say("import.none.text")} />}
        />
      </Card>
    </Columns>
  </>
);

const UploadCard = ({ entry }: { entry: Entry }) => {
  const { name, error } = fieldOf(entry, "file");
  return (
    <Card>
      <Form action="/impor" multipart idempotencyKey={newFormKey()}>
        <FileField
          name={name}
          error={error}
          label={say("import.file")}
          accept={[".xlsx", ".csv"]}
          sizeBytesMax={25_000_000}
        />
        <DateField
          {...fieldOf(entry, "effectiveOn")}
          label={say("import.effective-on")}
          hint={say("import.effective-on.hint")}
        />
        <Submit>{say("import.upload")}</Submit>
      </Form>
    </Card>
  );
};

const HowCard = () => (
  <Card title={say("import.how")}>
    <ol class="am-plain-numbered">
      <li>{say("import.how.1")}</li>
      <li>{say("import.how.2")}</li>
      <li>{say("import.how.3")}</li>
    </ol>
    <p>{say("import.current.text")}</p>
    <p>
      <a class="ds-link" href="/impor/daftar.xlsx" download>
        {say("import.current")}
      </a>{" "}
      <a class="ds-link" href="/impor/daftar.csv" download>
        CSV
      </a>
    </p>
    <p>
      <a class="ds-link" href="/impor/contoh.xlsx" download>
        {say("import.template")}
      </a>
    </p>
  </Card>
);

function columns(): Column<ImportSummary>[] {
  return [
    { head: say("import.file"), cell: (row) => <a href={`/impor/${row.importId}`}>{row.fileName}</a> },
    { head: say("import.uploaded"), cell: (row) => showInstant(row.uploadedAt) },
    { head: say("import.effective-on"), cell: (row) => showDay(row.effectiveOn) },
    { head: say("import.state"), cell: stateOf },
  ];
}

function stateOf(summary: ImportSummary) {
  const state = importState(summary);
  const { preview } = summary;
  const count = state === "problems" ? preview?.problems : preview?.leaving;
  return <StateTag state={tags[state]}>{say(`import.state.${state}`, { count: count ?? 0 })}</StateTag>;
}

const tags = {
  reading: "going",
  refused: "urgent",
  problems: "late",
  same: "closed",
  outdated: "late",
  waiting: "waiting",
  "only-gone": "waiting",
  confirmed: "done",
} as const satisfies Record<ImportState, State>;
