import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showDay, showInstant, showList, showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { ImportSummary } from "./import.schema.ts";
import { lineColumns } from "./import-line.columns.tsx";
import type { ImportLine } from "./import-lines.ts";
import { importState } from "./import-state.ts";
import { NextStep } from "./next-step.tsx";
import { countOf, Figures, type Preview } from "./preview-figures.tsx";

export type ImportPageProps = {
  summary: ImportSummary;
  kind: ImportLine["kind"];
  lines: readonly ImportLine[];
  next: string | null;
  attempt: Attempt;
};

const kinds = ["problem", "added", "returned", "changed", "gone", "unit"] as const;

export const ImportPage = ({ summary, kind, lines, next, attempt }: ImportPageProps) => (
  <>
    <Heading
      eyebrow={say("import.preview.of", { file: summary.fileName, day: showDay(summary.effectiveOn) })}
      title={titleOf(summary)}
      lead={leadOf(summary)}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    {summary.saveFailure && !summary.outdated && (
      <Notice tone="danger">{sayIfKnown(`error.${summary.saveFailure}`, summary.saveFailureFacts)}</Notice>
    )}
    {summary.preview && !summary.confirmedAt && <Figures preview={summary.preview} />}
    <NextStep summary={summary} attempt={attempt} />
    {summary.preview && (
      <Card title={say("import.lines")}>
        <KindTabs importId={summary.importId} preview={summary.preview} current={kind} />
        <Table
          caption={say(`import.kind.${kind}`)}
          captionHidden
          columns={lineColumns(kind, summary.confirmedAt !== null)}
          rows={lines}
          address={{ path: `/impor/${summary.importId}`, query: { jenis: kind } }}
          paging={{ next, previous: null }}
          empty={<EmptyState title={say("import.lines.none")} text={say(`import.lines.none.${kind}`)} />}
        />
        <HeadingsRead preview={summary.preview} />
      </Card>
    )}
  </>
);

function titleOf(summary: ImportSummary): string {
  const state = importState(summary);
  if (state === "confirmed") return say("import.done.title");
  return say(state === "refused" ? "import.refused.title" : "import.preview.title");
}

function leadOf(summary: ImportSummary): string {
  if (summary.confirmedAt) return say("import.confirmed-at", { when: showInstant(summary.confirmedAt) });
  return say(importState(summary) === "problems" ? "import.problems.lead" : "import.nothing-written");
}

type KindTabsProps = { importId: string; preview: Preview; current: ImportLine["kind"] };

/** Only what there is something of: on a phone a row of noughts hides the rest. */
const KindTabs = ({ importId, preview, current }: KindTabsProps) => {
  const shown = kinds.filter((kind) => countOf(preview, kind) > 0 || kind === current);
  const tabs = shown.map((kind) => ({
    href: `/impor/${importId}?jenis=${kind}`,
    label: `${say(`import.kind.${kind}`)} (${showNumber(countOf(preview, kind), 0)})`,
    current: kind === current,
  }));
  return <Tabs label={say("import.lines")} tabs={tabs} />;
};

const HeadingsRead = ({ preview: { headings } }: { preview: Preview }) => (
  <>
    {headings.read.length > 0 && (
      <p class="am-sub">{say("import.headings.read", { headings: showList(headings.read) })}</p>
    )}
    {headings.ignored.length > 0 && (
      <p class="am-sub">{say("import.headings.ignored", { headings: showList(headings.ignored) })}</p>
    )}
  </>
);
