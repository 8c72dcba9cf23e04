import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { showBounds, showMinutes } from "./shown-time.ts";
import { isSlotSide, showSide } from "./side-name.ts";
import { type Figures, type Speed, sides } from "./speed.schema.ts";

type Row = Speed["rows"][number];
type Shown = ReturnType<Column<Row>["cell"]>;

const cardId = "menurut";

/** The same figures by unit, service, weekday or hour: where it takes long, and from there to what is late. */
export const SidesCard = ({ speed, address }: { speed: Speed; address: Address }) => {
  const { by, serviceId } = speed.asked;
  const here = { ...address, card: cardId };
  return (
    <Card title={say("speed.sides")} lead={say("speed.sides.lead")} id={cardId}>
      <Tabs
        label={say("speed.sides")}
        tabs={sides.map((side) => ({
          href: hrefWith(here, { menurut: side }),
          label: say(`speed.by.${side}`),
          current: side === by,
        }))}
      />
      {isSlotSide(by) && address.query.layanan && serviceId === null && (
        <p>{say("speed.slot-all-services")}</p>
      )}
      <Table
        caption={say("speed.sides")}
        captionHidden
        columns={columnsOf(speed, here)}
        rows={speed.rows}
        address={here}
      />
    </Card>
  );
};

function columnsOf({ asked }: Speed, here: Address): Column<Row>[] {
  const columns: Column<Row>[] = [
    { head: say(`speed.by.${asked.by}`), cell: (row) => <Name row={row} by={asked.by} here={here} /> },
    {
      head: say("speed.received"),
      numeric: true,
      cell: told(({ received }) => showNumber(received), say("speed.hidden")),
    },
    {
      head: say("speed.waited.short"),
      numeric: true,
      cell: told(({ waited }) => (
        <>
          {showMinutes(waited.median)}
          <small class="am-bars-mark">{say("speed.p90", { p90: showMinutes(waited.p90) })}</small>
        </>
      )),
    },
    {
      head: say("speed.worked.short"),
      numeric: true,
      cell: told(({ worked }) => (
        <>
          {showMinutes(worked.median)}
          <small class="am-bars-mark">{showBounds(worked.lower, worked.upper)}</small>
        </>
      )),
    },
  ];
  if (isSlotSide(asked.by)) return columns;
  return [...columns, inTimeColumn(), lateColumn(asked.by === "unit")];
}

/** A cell of a row whose figures may be told; of the others it says so once. */
function told(draw: (figures: Figures, row: Row) => Shown, hidden = "–"): (row: Row) => Shown {
  return (row) => (row.figures ? draw(row.figures, row) : hidden);
}

function inTimeColumn(): Column<Row> {
  return {
    head: say("speed.in-time"),
    numeric: true,
    cell: told(({ inTime }) =>
      inTime ? (
        <>
          {showShare(inTime.share, 0)}
          <small class="am-bars-mark">
            {say("speed.share-bounds", {
              lower: showShare(inTime.lower, 0),
              upper: showShare(inTime.upper, 0),
            })}
          </small>
        </>
      ) : (
        say("speed.unknown")
      ),
    ),
  };
}

function lateColumn(isUnit: boolean): Column<Row> {
  return {
    head: say("speed.overdue"),
    numeric: true,
    cell: told(({ overdue, worked }, { key, name }) =>
      isUnit && worked.open > 0 ? (
        <a class="ds-link" href={`/kecepatan/terbuka?unit=${key}`}>
          {say("speed.overdue.of", { overdue, open: worked.open })}
          <span class="ds-sr-only"> {name}</span>
        </a>
      ) : (
        say("speed.overdue.of", { overdue, open: worked.open })
      ),
    ),
  };
}

const Name = ({ row, by, here }: { row: Row; by: Speed["asked"]["by"]; here: Address }) => {
  if (isSlotSide(by)) return <>{showSide(by, row.key)}</>;
  const changes =
    by === "unit" ? { unit: row.key, menurut: "service" } : { layanan: row.key, menurut: "unit" };
  return (
    <a class="ds-link" href={hrefWith(here, changes)}>
      {row.name}
    </a>
  );
};
