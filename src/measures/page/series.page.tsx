import type { Series } from "#measures/measure.schema.ts";
import { measureMeaning, measureName, showFigure, showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { TrendLines } from "#ui/chart/trend-lines.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import { SeriesFilter } from "./series-filter.tsx";
import type { SeriesProps } from "./series-props.ts";
import { SeriesTable } from "./series-table.tsx";
import { SourceCard } from "./source-card.tsx";

/** One measure over time, unit beside unit: as a picture, in figures, with where they come from. */
export const SeriesPage = ({ series, address, monthsToChoose }: SeriesProps) => {
  const { measure, unit, service } = series;
  const name = measureName(measure.code);
  const hasFigures = series.lines.some(({ total }) => total.isHidden || (total.count ?? 0) > 0);
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/ukuran", label: say("measure.list.title") }]} />
      <Heading
        eyebrow={[unit.name, service?.name, spanOf(series.months)].filter(Boolean).join(" · ")}
        title={name}
        lead={measureMeaning(measure.code)}
      />
      <Card title={say("measure.over-time")}>
        <SeriesFilter series={series} address={address} monthsToChoose={monthsToChoose} />
        {series.isRunningUntold && <p class="am-sub">{say("measure.running-untold")}</p>}
        {hasFigures ? (
          <Trend series={series} name={name} />
        ) : (
          <EmptyState title={say("measure.none")} text={say("measure.none.text")} />
        )}
      </Card>
      {hasFigures && <SeriesTable series={series} address={address} />}
      <SourceCard
        code={measure.code}
        pile={measure.pile}
        changedAt={series.changedAt}
        waiting={series.waiting}
      />
    </>
  );
};

function spanOf(months: Series["months"]): string {
  const [from = "", through = ""] = [months[0], months.at(-1)];
  return say("measure.span", { from: showMonth(from), through: showMonth(through) });
}

const Trend = ({ series, name }: { series: Series; name: string }) => {
  const { measure, months, lines } = series;
  const [first = "", last = ""] = [months[0], months.at(-1)];
  return (
    <TrendLines
      title={name}
      titleHidden
      head={say("measure.month")}
      times={months.map(showMonth)}
      ends={{ from: shortMonth(first), to: shortMonth(last) }}
      lines={lines.map((line) => ({
        label: line.isWhole && lines.length > 1 ? say("measure.whole", { name: line.name }) : line.name,
        values: line.months.map(({ value }) => value),
        shown: line.months.map((figure) => showFigure(figure, measure.unit)),
        total: showFigure(line.total, measure.unit),
        isWhole: line.isWhole,
      }))}
      note={say("measure.picture.note")}
    />
  );
};

/** "Mar 2026" would be cut at 360 px beside its other end: the month's first day, short, is known by its month. */
function shortMonth(month: string): string {
  return `${showDay(`${month}-01`, "short")
    .replace(/^1 |1$/, "")
    .trim()} ${month.slice(2, 4)}`;
}
