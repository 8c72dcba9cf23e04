import type { ShownProfile } from "#appraisal/exchange/mapping/list-profiles.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { RatingImport } from "./import.schema.ts";

type Around = { year: number; profiles: readonly ShownProfile[] };

/** A file from the national system: nothing is decided by bringing it. */
export const UploadCard = ({ year, profiles, attempt }: Around & { attempt: Attempt }) => {
  const { name, error } = fieldOf(attempt.entry, "file");
  return (
    <Card title={say("exchange.upload")} lead={say("exchange.upload.lead")}>
      <Form action={`/periode/${year}/pertukaran`} multipart idempotencyKey={newFormKey()}>
        <Select
          {...fieldOf(attempt.entry, "profile")}
          label={say("exchange.profile")}
          hint={say("exchange.profile.hint")}
          options={profiles
            .filter(({ imports }) => imports)
            .map(({ key, title }) => ({ value: key, label: title }))}
        />
        <FileField
          name={name}
          error={error}
          label={say("exchange.file")}
          accept={[".xlsx", ".csv"]}
          sizeBytesMax={25_000_000}
        />
        <Submit>{say("exchange.compare")}</Submit>
      </Form>
    </Card>
  );
};

/** What came so far. */
export const ImportsCard = ({ year, profiles, imports }: Around & { imports: readonly RatingImport[] }) => (
  <Card title={say("exchange.imports")}>
    <Table
      caption={say("exchange.imports")}
      captionHidden
      columns={columns(profiles)}
      rows={imports}
      address={{ path: `/periode/${year}/pertukaran`, query: {} }}
      empty={<EmptyState title={say("exchange.imports.none")} text={say("exchange.imports.none.text")} />}
    />
  </Card>
);

function columns(profiles: readonly ShownProfile[]): Column<RatingImport>[] {
  return [
    {
      head: say("exchange.file"),
      cell: ({ year, importId, fileName }) => (
        <a href={`/periode/${year}/pertukaran/impor/${importId}`}>{fileName}</a>
      ),
    },
    {
      head: say("exchange.profile"),
      cell: ({ profile }) => profiles.find(({ key }) => key === profile)?.title ?? profile,
    },
    {
      head: say("exchange.uploaded"),
      cell: ({ uploadedAt, uploadedByName }) => `${showInstant(uploadedAt)}, ${uploadedByName}`,
    },
    { head: say("exchange.state"), cell: stateOf },
  ];
}

function stateOf({ failure, failureFacts, reading }: RatingImport) {
  if (failure && !reading) return sayIfKnown(`error.${failure}`, failureFacts);
  if (!reading) return <StateTag state="going">{say("exchange.state.reading")}</StateTag>;
  const { problems, fileRows } = reading;
  return problems > 0 ? (
    <StateTag state="late">{say("exchange.state.problems", { problems })}</StateTag>
  ) : (
    <StateTag state="done">{say("exchange.state.read", { rows: fileRows })}</StateTag>
  );
}
