import type { z } from "zod";
import type { readPersonSeries } from "#measures/read-person.ts";
import { measureMeaning, measureName, showCount, showFigure, showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { TrendLines } from "#ui/chart/trend-lines.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Table } from "#ui/table/table.tsx";
import { SourceCard } from "./source-card.tsx";

export type PersonSeries = z.output<(typeof readPersonSeries)["definition"]["output"]>;

type PersonProps = { series: PersonSeries; path: string };

/** Somebody's own work by a measure: for themselves and their line, beside nobody else's. */
export const PersonSeriesPage = ({ series, path }: PersonProps) => {
  const { measure, person, service, total } = series;
  const name = measureName(measure.code);
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/ukuran/${measure.code}`, label: name }]} />
      <Heading
        eyebrow={[person.name, service?.name].filter(Boolean).join(" · ")}
        title={say("measure.person.title", { name })}
        lead={measureMeaning(measure.code)}
      />
      {total.count === 0 ? (
        <EmptyState title={say("measure.none")} text={say("measure.person.none")} />
      ) : (
        <Card title={say("measure.over-time")}>
          <Trend series={series} name={name} />
          <Months series={series} path={path} />
        </Card>
      )}
      <SourceCard
        code={measure.code}
        pile={measure.pile}
        changedAt={series.changedAt}
        waiting={series.waiting}
      />
    </>
  );
};

const Trend = ({ series, name }: { series: PersonSeries; name: string }) => {
  const { measure, person, months, figures, total } = series;
  return (
    <TrendLines
      title={name}
      titleHidden
      head={say("measure.month")}
      times={months.map(showMonth)}
      ends={{ from: showMonth(months[0] ?? ""), to: showMonth(months.at(-1) ?? "") }}
      lines={[
        {
          label: person.name,
          values: figures.map(({ value }) => value),
          shown: figures.map((figure) => showFigure(figure, measure.unit)),
          total: showFigure(total, measure.unit),
          isWhole: true,
        },
      ]}
    />
  );
};

const Months = ({ series, path }: PersonProps) => {
  const { measure, months, figures, total } = series;
  return (
    <Table
      caption={say("measure.table")}
      captionHidden
      compact
      address={{ path, query: {} }}
      columns={[
        { head: say("measure.month"), cell: ({ month }) => showMonth(month) },
        { head: say("measure.value"), cell: ({ figure }) => showFigure(figure, measure.unit), numeric: true },
        {
          head: say("measure.count"),
          cell: ({ figure }) => showCount(figure),
          numeric: true,
          onPhone: "labelled",
        },
      ]}
      rows={months.map((month, at) => ({ month, figure: figures[at] ?? total }))}
    />
  );
};
