import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { readSort, type Sort } from "#ui/table/sort.ts";
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
  const sort = readSort(address.query.sort, Object.keys(measured), leastInTime);
  return (
    <Card
      title={say("speed.sides")}
      lead={say(isSlotSide(by) ? "speed.sides.slots.lead" : "speed.sides.lead")}
      id={cardId}
    >
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
        rows={isSlotSide(by) ? speed.rows : sorted(speed.rows, sort)}
        sort={isSlotSide(by) ? undefined : sort}
        address={here}
      />
    </Card>
  );
};

/** What a row can be sorted by; null comes last. */
const measured: Record<string, (figures: Figures) => number | null> = {
  masuk: ({ received }) => received,
  menunggu: ({ waited }) => waited.median,
  kerja: ({ worked }) => worked.median,
  tepat: ({ inTime }) => inTime?.share ?? null,
};
const leastInTime: Sort = { by: "tepat", direction: "ascending" };

function sorted(rows: readonly Row[], { by, direction }: Sort): Row[] {
  const measuredIn = ({ figures }: Row) => (figures && measured[by]?.(figures)) ?? null;
  const turn = direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [measuredIn(one), measuredIn(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a - b) * turn;
  });
}

function columnsOf({ asked, whole }: Speed, here: Address): Column<Row>[] {
  const sortedBy = (key: string) => (isSlotSide(asked.by) ? undefined : key);
  const columns: Column<Row>[] = [
    { head: say(`speed.by.${asked.by}`), cell: (row) => <Name row={row} by={asked.by} here={here} /> },
    {
      head: say("speed.received"),
      numeric: true,
      sort: sortedBy("masuk"),
      cell: told(({ received }) => showNumber(received), say("speed.hidden")),
    },
    {
      head: say("speed.waited.short"),
      numeric: true,
      sort: sortedBy("menunggu"),
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
      sort: sortedBy("kerja"),
      cell: told(({ worked }) => (
        <>
          {showMinutes(worked.median)}
          <small class="am-bars-mark">{showBounds(worked.lower, worked.upper)}</small>
        </>
      )),
    },
  ];
  if (isSlotSide(asked.by)) return columns;
  return [...columns, inTimeColumn(whole), lateColumn(asked.by === "unit")];
}

/** A cell of a row whose figures may be told; of the others it says so once. */
function told(draw: (figures: Figures, row: Row) => Shown, hidden = "–"): (row: Row) => Shown {
  return (row) => (row.figures ? draw(row.figures, row) : hidden);
}

/** Below the whole by more than chance: its whole interval lies under it. */
function isBelow({ inTime }: Figures, whole: Speed["whole"]): boolean {
  return inTime !== null && whole?.inTime != null && inTime.upper < whole.inTime.share;
}

function inTimeColumn(whole: Speed["whole"]): Column<Row> {
  return {
    head: say("speed.in-time"),
    numeric: true,
    sort: "tepat",
    cell: told((figures) =>
      figures.inTime ? (
        <div>
          {showShare(figures.inTime.share, 0)}
          <small class="am-bars-mark">
            {say("speed.share-bounds", {
              lower: showShare(figures.inTime.lower, 0),
              upper: showShare(figures.inTime.upper, 0),
            })}
          </small>
          {isBelow(figures, whole) && <StateTag state="late">{say("speed.below")}</StateTag>}
        </div>
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
