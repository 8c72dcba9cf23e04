import { ExchangeCrumbs } from "#appraisal/exchange/exchange-crumbs.tsx";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { summaryOf } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Conflict } from "#ui/form/conflict.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant, showList, showNumber } from "#ui/locale.ts";
import { Downloads } from "#ui/table/downloads.tsx";
import type { ComparisonPageProps } from "./comparison.view.ts";
import type { LineKind, RatingImport } from "./import.schema.ts";
import { lineKinds } from "./import.schema.ts";
import { LinesForm } from "./lines-form.tsx";
import { ProblemsCard } from "./problems-card.tsx";

/** One question: where does the national system say something else than we do, and which of the two stands? */
export const ComparisonPage = (props: ComparisonPageProps) => {
  const { found, attempt } = props;
  return (
    <>
      <ExchangeCrumbs year={found.year} />
      <Heading title={say("exchange.comparison")} eyebrow={found.fileName} lead={leadOf(found)} />
      {attempt.overtaken ? <Conflict compared={[]} /> : <ErrorSummary {...summaryOf(attempt)} />}
      <Inside {...props} />
      <Source found={found} />
    </>
  );
};

function leadOf({ uploadedAt, uploadedByName }: RatingImport): string {
  return say("exchange.uploaded-by", { name: uploadedByName, when: showInstant(uploadedAt) });
}

const Inside = (props: ComparisonPageProps) => {
  const { found, problems, next, keeps } = props;
  if (!found.reading && found.failure)
    return (
      <>
        <Notice tone="danger">{sayIfKnown(`error.${found.failure}`, found.failureFacts)}</Notice>
        <p>
          <LinkButton href={`/periode/${found.year}/pertukaran`} variant="secondary">
            {say("exchange.again")}
          </LinkButton>
        </p>
      </>
    );
  if (!found.reading) return <Notice tone="info">{say("exchange.state.reading")}</Notice>;
  if (found.reading.problems > 0)
    return <ProblemsCard found={found} problems={problems} next={next} keeps={keeps} />;
  return <Compared {...props} />;
};

const Compared = (props: ComparisonPageProps) => {
  const { found, kind } = props;
  const here = `/periode/${found.year}/pertukaran/impor/${found.importId}`;
  return (
    <>
      {found.isClosed && <Notice tone="info">{say("exchange.closed")}</Notice>}
      <Counts counts={found.counts} />
      <Card title={say("exchange.lines")} id="baris">
        <KindTabs here={here} counts={found.counts} current={kind} />
        <p>{say(`exchange.line.${kind}.text`)}</p>
        <LinesForm {...props} here={here} />
        <Downloads xlsx={`${here}/perbandingan.xlsx`} csv={`${here}/perbandingan.csv`} />
      </Card>
    </>
  );
};

type CountsOf = Pick<ComparisonPageProps["found"], "counts">;

const Counts = ({ counts }: CountsOf) => {
  const open = (counts.differs ?? 0) + (counts["only-in-file"] ?? 0);
  return (
    <Card title={say("exchange.counts.title")} lead={say("exchange.counts.lead", { open })}>
      <Bars
        caption={say("exchange.counts.title")}
        captionHidden
        bars={lineKinds.map((kind) => ({
          label: say(`exchange.line.${kind}`),
          value: counts[kind] ?? 0,
          shown: showNumber(counts[kind] ?? 0),
        }))}
      />
    </Card>
  );
};

/** Only what there is something of: on a phone a row of noughts hides the rest. */
const KindTabs = ({ here, counts, current }: CountsOf & { here: string; current: LineKind }) => (
  <Tabs
    label={say("exchange.lines")}
    tabs={lineKinds
      .filter((kind) => kind === current || (counts[kind] ?? 0) > 0)
      .map((kind) => ({
        href: `${here}?jenis=${kind}#baris`,
        label: `${say(`exchange.line.${kind}`)} (${showNumber(counts[kind] ?? 0)})`,
        current: kind === current,
      }))}
  />
);

const Source = ({ found: { reading } }: { found: RatingImport }) =>
  reading && (
    <>
      {reading.headings.read.length > 0 && (
        <p class="am-sub">{say("exchange.headings.read", { headings: showList(reading.headings.read) })}</p>
      )}
      {reading.headings.ignored.length > 0 && (
        <p class="am-sub">
          {say("exchange.headings.ignored", { headings: showList(reading.headings.ignored) })}
        </p>
      )}
    </>
  );
