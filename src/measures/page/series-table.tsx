import type { Line, Series } from "#measures/measure.schema.ts";
import { showCount, showFigure, showMissing, showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { type Address, hrefWith } from "#ui/table/address.ts";
import { Table } from "#ui/table/table.tsx";

type Props = { series: Series; address: Address };

/** The whole time in figures, each with its count and what is missing; and the same as files. */
export const SeriesTable = ({ series, address }: Props) => {
  const { measure, months, lines } = series;
  const span = { from: showMonth(months[0] ?? ""), through: showMonth(months.at(-1) ?? "") };
  const lead = say("measure.table.lead", span);
  const figure = (line: Line) => showFigure(line.total, measure.unit);
  return (
    <Card title={say("measure.table")} lead={lead}>
      <Table
        caption={lead}
        captionHidden
        compact
        address={address}
        columns={[
          { head: say("measure.unit"), cell: (line) => <UnitCell {...{ line, series, address }} /> },
          { head: say("measure.value"), cell: figure, numeric: true },
          {
            head: say("measure.count"),
            cell: ({ total }) => showCount(total),
            numeric: true,
            onPhone: "labelled",
          },
          {
            head: say("measure.missing"),
            cell: ({ total }) => showMissing(total),
            numeric: true,
            onPhone: "labelled",
          },
        ]}
        rows={lines}
      />
      <Files address={address} code={measure.code} />
    </Card>
  );
};

/** The way into a unit below; the whole is where the reader is. */
const UnitCell = ({ line, series, address }: Props & { line: Line }) => {
  if (line.isWhole) return <>{line.name}</>;
  if (line.unitId === series.unit.id) return <>{say("measure.unit.itself", { name: line.name })}</>;
  return (
    <a class="ds-link" href={hrefWith(address, { unit: line.unitId })}>
      {line.name}
    </a>
  );
};

const Files = ({ address, code }: { address: Address; code: string }) => (
  <p class="am-downloads">
    {say("measure.download")}{" "}
    {(["csv", "parquet"] as const).map((format) => (
      <>
        <a
          class="ds-link"
          href={hrefWith({ ...address, path: `/ukuran/${code}/unduh/${format}` }, {})}
          download
        >
          {format === "csv" ? "CSV" : "Parquet"}
        </a>{" "}
      </>
    ))}
  </p>
);
