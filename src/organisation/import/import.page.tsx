import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showDay, showInstant, showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { lineColumns } from "./import-line.columns.tsx";
import type { ImportLine } from "./import-lines.ts";
import type { ImportSummary } from "./import-rows.ts";

export type ImportPageProps = {
  summary: ImportSummary;
  kind: ImportLine["kind"];
  lines: readonly ImportLine[];
  next: string | null;
};

const figures = ["problem", "added", "changed", "gone"] as const;
const tabs = [...figures, "unit"] as const;

export const ImportPage = ({ summary, kind, lines, next }: ImportPageProps) => (
  <>
    <Heading
      eyebrow={say("import.preview.of", { file: summary.fileName, day: showDay(summary.effectiveOn) })}
      title={say(summary.confirmedAt ? "import.done.title" : "import.preview.title")}
      lead={leadOf(summary)}
    />
    {summary.failure && (
      <Notice tone="danger">{sayIfKnown(`error.${summary.failure}`, summary.failureFacts)}</Notice>
    )}
    {summary.preview && <Figures preview={summary.preview} />}
    {summary.preview && !summary.confirmedAt && (
      <NextStep summary={summary} preview={summary.preview} kind={kind} />
    )}
    {summary.preview && (
      <Card>
        <Tabs label={say("import.lines")} tabs={tabsOf(summary, kind)} />
        <Table
          caption={say(`import.kind.${kind}`)}
          captionHidden
          columns={lineColumns(kind)}
          rows={lines}
          address={{ path: `/impor/${summary.importId}`, query: { jenis: kind } }}
          paging={{ next, previous: null }}
          empty={<EmptyState title={say("import.lines.none")} text={say(`import.lines.none.${kind}`)} />}
        />
      </Card>
    )}
  </>
);

type Preview = NonNullable<ImportSummary["preview"]>;

function leadOf({ preview, confirmedAt, failure }: ImportSummary): string {
  if (confirmedAt) return say("import.confirmed-at", { when: showInstant(confirmedAt) });
  if (failure || !preview) return say("import.nothing-written");
  return preview.problems > 0 ? say("import.problems.lead") : say("import.nothing-written");
}

const Figures = ({ preview }: { preview: Preview }) => {
  const ofRows = say("import.of-rows", { people: preview.people });
  return (
    <Grid>
      {figures.map((kind) => (
        <Stat
          label={say(`import.kind.${kind}`)}
          value={showNumber(countOf(preview, kind), 0)}
          context={ofRows}
        />
      ))}
      <Stat label={say("import.unchanged")} value={showNumber(preview.unchanged, 0)} context={ofRows} />
    </Grid>
  );
};

/** A file with problems goes back to be mended; one without waits for a yes; one that changes nothing is done. */
const NextStep = ({
  summary,
  preview,
  kind,
}: {
  summary: ImportSummary;
  preview: Preview;
  kind: ImportLine["kind"];
}) => {
  if (preview.problems > 0) {
    return (
      <Card title={say("import.mend")} lead={say("import.mend.lead")}>
        <LinkButton href={`/impor/${summary.importId}/perbaikan.xlsx`}>
          {say("import.mend.download")}
        </LinkButton>
      </Card>
    );
  }
  if (preview.added + preview.changed + preview.gone + preview.units === 0)
    return <Notice tone="success">{say("import.no-changes")}</Notice>;
  return (
    <Card title={say("import.confirm.title")} lead={say("import.confirm.lead")}>
      <Form action={`/impor/${summary.importId}/pasti`} idempotencyKey={newFormKey()}>
        {preview.gone > 0 && kind !== "gone" && (
          <p>{say("import.end-gone.where", { count: preview.gone })}</p>
        )}
        {preview.gone > 0 && kind === "gone" && (
          <Checkbox
            name="endGone"
            label={say("import.end-gone", { count: preview.gone })}
            hint={say("import.end-gone.hint")}
            optional
          />
        )}
        <Submit>{say("import.confirm")}</Submit>
      </Form>
    </Card>
  );
};

function tabsOf({ importId, preview }: ImportSummary, current: ImportLine["kind"]) {
  return tabs.map((kind) => ({
    href: `/impor/${importId}?jenis=${kind}`,
    label: preview
      ? `${say(`import.kind.${kind}`)} (${showNumber(countOf(preview, kind), 0)})`
      : say(`import.kind.${kind}`),
    current: kind === current,
  }));
}

function countOf(preview: Preview, kind: (typeof tabs)[number]): number {
  if (kind === "problem") return preview.problems;
  return kind === "unit" ? preview.units : preview[kind];
}
