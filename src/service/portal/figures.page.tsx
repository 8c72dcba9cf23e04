import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showShare } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { showMinutes } from "../speed/shown-time.ts";
import type { Reality } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";

type OfficeFigures = { unitId: string; name: string; reality: Reality };
type FiguresPageProps = {
  agencyId: number;
  agency: string;
  groupMin: number;
  offices: readonly OfficeFigures[];
  waiting: Readonly<Record<string, number>>;
  complaints: { received: number; answered: number; onTimeShare: number | null } | null;
};

/** How did it go in the last thirty days? */
export const FiguresPage = (props: FiguresPageProps) => {
  const { agencyId, agency, groupMin, offices, waiting, complaints } = props;
  const told = offices.flatMap(({ name, reality }) =>
    typeof reality?.onTimeShare === "number" ? [{ name, share: reality.onTimeShare }] : [],
  );
  return (
    <>
      <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
      <Heading title={say("portal.angka")} lead={say("portal.angka.lead")} />
      {told.length > 0 && (
        <Card>
          <Bars
            caption={say("portal.angka.on-time")}
            bars={told.map(({ name, share }) => ({ label: name, value: share, shown: showShare(share, 0) }))}
            max={1}
          />
        </Card>
      )}
      <Card>
        <Table
          caption={say("portal.angka.table")}
          columns={columns(waiting)}
          rows={offices}
          address={{ path: "", query: {} }}
        />
        <p class="am-sub">{say("portal.angka.least", { least: groupMin })}</p>
      </Card>
      {complaints && (
        <Card title={say("portal.angka.complaints")}>
          <p>
            {say("portal.angka.complaints.counts", {
              received: complaints.received,
              answered: complaints.answered,
            })}{" "}
            {complaints.onTimeShare !== null &&
              say("portal.angka.complaints.on-time", { share: showShare(complaints.onTimeShare, 0) })}
          </p>
        </Card>
      )}
    </>
  );
};

function columns(waiting: FiguresPageProps["waiting"]): Column<OfficeFigures>[] {
  const few = say("portal.angka.few");
  return [
    { head: say("hours.office"), cell: ({ name }) => name },
    { head: say("portal.angka.waiting"), cell: ({ unitId }) => String(waiting[unitId] ?? 0), numeric: true },
    {
      head: say("portal.angka.closed"),
      cell: ({ reality }) => (reality ? String(reality.closed) : few),
      numeric: true,
    },
    {
      head: say("portal.angka.on-time"),
      cell: ({ reality }) =>
        typeof reality?.onTimeShare === "number" ? showShare(reality.onTimeShare, 0) : "–",
      numeric: true,
    },
    {
      head: say("portal.angka.median"),
      cell: ({ reality }) => (reality ? showMinutes(reality.medianMinutes, reality.dayMinutes) : "–"),
      numeric: true,
    },
  ];
}
