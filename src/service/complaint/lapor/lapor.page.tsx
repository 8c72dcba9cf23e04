import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Entry, faultsOf, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { Downloads } from "#ui/table/downloads.tsx";
import { laporProfile } from "./lapor-profile.ts";
import { laporLimits } from "./read-lapor.ts";

type Props = {
  entry: Entry;
  /** What is wrong in the cells of the file. */
  cells: readonly string[];
  counts: { sent: number; thanks: number };
  mayImport: boolean;
};

/** Out to SP4N-LAPOR! and in from it. */
export const LaporPage = ({ entry, cells, counts, mayImport }: Props) => {
  const { source, confirmed, columns } = laporProfile();
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/pengaduan", label: say("complaint.desk.title") }]} />
      <Heading title={say("complaint.lapor.title")} lead={say("complaint.lapor.lead")} />
      <ErrorSummary faults={faultsOf(entry)} />
      {mayImport && <ImportCard entry={entry} cells={cells} />}
      <Card title={say("complaint.lapor.export")} lead={say("complaint.lapor.export.lead")}>
        <p>{say("complaint.lapor.export.count", counts)}</p>
        <Downloads xlsx="/pengaduan/lapor/berkas.xlsx" csv="/pengaduan/lapor/berkas.csv" />
      </Card>
      <Card title={say("complaint.lapor.columns")}>
        <p>{columns.map(({ heading }) => heading).join(" · ")}</p>
        <p class="am-sub">
          <a href={source.url}>{source.text}</a>{" "}
          {confirmed === false && <Tag>{say("complaint.lapor.unconfirmed")}</Tag>}
        </p>
      </Card>
    </>
  );
};

const ImportCard = ({ entry, cells }: Pick<Props, "entry" | "cells">) => {
  const { name, error } = fieldOf(entry, "file");
  return (
    <Card title={say("complaint.lapor.import")} lead={say("complaint.lapor.import.lead")}>
      {cells.length > 0 && (
        <Group title={say("complaint.lapor.cells")}>
          <ul>
            {cells.map((cell) => (
              <li>{cell}</li>
            ))}
          </ul>
        </Group>
      )}
      <Form action="/pengaduan/lapor" multipart idempotencyKey={newFormKey()}>
        <FileField
          name={name}
          error={error}
          label={say("complaint.lapor.file")}
          accept={[".xlsx", ".csv"]}
          sizeBytesMax={laporLimits.bytes}
        />
        <Submit>{say("complaint.lapor.import.send")}</Submit>
        <Submit variant="secondary" name="mark" value="yes">
          {say("complaint.lapor.mark")}
        </Submit>
      </Form>
    </Card>
  );
};
