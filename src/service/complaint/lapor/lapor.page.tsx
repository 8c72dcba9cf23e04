import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Entry, faultsOf, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { Downloads } from "#ui/table/downloads.tsx";
import { laporProfile } from "./lapor-profile.ts";
import { laporLimits } from "./read-lapor.ts";

/** Out to SP4N-LAPOR! and in from it. */
export const LaporPage = ({ entry, mayImport }: { entry: Entry; mayImport: boolean }) => {
  const { source, confirmed, columns } = laporProfile();
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/pengaduan", label: say("complaint.desk.title") }]} />
      <Heading title={say("complaint.lapor.title")} lead={say("complaint.lapor.lead")} />
      <ErrorSummary faults={faultsOf(entry)} />
      {mayImport && <ImportCard entry={entry} />}
      <Card title={say("complaint.lapor.export")} lead={say("complaint.lapor.export.lead")}>
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

const ImportCard = ({ entry }: { entry: Entry }) => {
  const { name, error } = fieldOf(entry, "file");
  return (
    <Card title={say("complaint.lapor.import")} lead={say("complaint.lapor.import.lead")}>
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
