import { say } from "#platform/words/words.ts";
import { monthOptions, optionsOf, spanInWords } from "#service/speed/speed-filter.tsx";
import { Select } from "#ui/form/select.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import type { MyOutput } from "./my-output.ts";
import { type Staffing, staffingOf } from "./staffing.ts";
import type { ServiceLoad, UnitLoad, Workload } from "./workload.schema.ts";

export type WorkloadPageProps = {
  workload: Workload;
  mine: MyOutput;
  /** So many people more in each unit, or fewer. */
  change: number;
  query: Readonly<Record<string, string>>;
  today: string;
};

type Row = UnitLoad & { usualRate: number | null; staffing: Staffing };

/** Where more work comes in than people can do, and what one more or one fewer would mean. */
export const WorkloadPage = ({ workload, mine, change, query, today }: WorkloadPageProps) => {
  const { units, usualRate } = workload;
  const address = { path: "/beban-kerja", query };
  const rows = units
    .map((load) => ({ ...load, usualRate, staffing: staffingOf(load, usualRate, change) }))
    .sort((one, other) => (other.staffing.demand ?? 0) - (one.staffing.demand ?? 0));
  const above = rows.filter(({ staffing: { demand } }) => demand !== null && demand > 1);
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/kecepatan", label: say("speed.title") }]} />
      <Heading
        eyebrow={`${unitOf(workload)} · ${spanInWords(workload.asked)}`}
        title={say("workload.title")}
        lead={leadOf(usualRate, above)}
      />
      <WorkloadFilter workload={workload} address={address} today={today} change={change} />
      {usualRate === null ? (
        <Card>
          <EmptyState title={say("workload.none")} text={say("workload.none.text")} />
        </Card>
      ) : (
        <>
          <Card
            title={say("workload.units")}
            lead={say("workload.units.lead", { rate: showNumber(usualRate, 2) })}
          >
            <Table
              caption={say("workload.units")}
              captionHidden
              columns={unitColumns()}
              rows={rows}
              address={address}
            />
          </Card>
          <Card title={say("workload.services")} lead={say("workload.services.lead")}>
            <Table
              caption={say("workload.services")}
              captionHidden
              columns={serviceColumns()}
              rows={workload.services}
              address={address}
            />
          </Card>
        </>
      )}
      <MineCard mine={mine} address={address} />
      <AssumptionsCard />
    </>
  );
};

function leadOf(usualRate: number | null, above: readonly Row[]): string | undefined {
  if (usualRate === null) return undefined;
  const [first] = above;
  if (!first) return say("workload.answer.none");
  const share = showShare(first.staffing.demand ?? 0, 0); // the most overloaded comes first
  return say("workload.answer", { count: above.length, unit: first.name, share });
}

function unitOf({ asked, choices }: Workload): string {
  return choices.find(({ id }) => id === asked.unitId)?.name ?? say("speed.all-units");
}

type FilterProps = { workload: Workload; address: Address; today: string; change: number };

const WorkloadFilter = ({ workload, address, today, change }: FilterProps) => (
  <Filter
    address={address}
    names={["unit", "dari", "sampai", "orang"]}
    chosen={[
      unitOf(workload),
      spanInWords(workload.asked),
      ...(change === 0 ? [] : [say("workload.change.people", { count: change })]),
    ]}
  >
    <Select
      name="unit"
      label={say("speed.unit")}
      placeholder={say("speed.all-units")}
      value={workload.asked.unitId ?? ""}
      options={optionsOf(workload.choices)}
    />
    <Select
      name="dari"
      label={say("speed.from")}
      value={workload.asked.from}
      options={monthOptions(today, workload.asked.from)}
    />
    <Select
      name="sampai"
      label={say("speed.through")}
      value={workload.asked.through}
      options={monthOptions(today, workload.asked.through)}
    />
    <Select
      name="orang"
      label={say("workload.change")}
      value={String(change)}
      options={[-3, -2, -1, 0, 1, 2, 3].map((count) => ({
        value: String(count),
        label: say("workload.change.people", { count }),
      }))}
    />
  </Filter>
);

function unitColumns(): Column<Row>[] {
  return [
    { head: say("speed.unit"), cell: ({ name }) => name },
    { head: say("workload.people"), numeric: true, cell: ({ staffing }) => showNumber(staffing.people, 1) },
    {
      head: say("workload.rate"),
      numeric: true,
      cell: ({ staffing: { rate }, personDays, closed }) => (
        <>
          {rate === null ? say("speed.unknown") : showNumber(rate, 2)}
          <small class="am-bars-mark">
            {say("workload.rate.of", { closed: showNumber(closed), days: showNumber(personDays) })}
          </small>
        </>
      ),
    },
    {
      head: say("workload.demand"),
      numeric: true,
      cell: (row) => (
        <>
          {row.staffing.demand === null ? say("speed.unknown") : showShare(row.staffing.demand, 0)}
          {row.staffing.needed !== null && (
            <small class="am-bars-mark">
              {say("workload.needed", { people: showNumber(row.staffing.needed, 1) })}
            </small>
          )}
          {isFaster(row) && (
            <small class="am-bars-mark">{say("workload.faster", { times: timesOf(row) })}</small>
          )}
        </>
      ),
    },
    {
      head: say("workload.growth"),
      numeric: true,
      cell: ({ staffing: { growth }, open }) => (
        <>
          {growth > 0 ? `+${showNumber(growth)}` : showNumber(growth)}
          <small class="am-bars-mark">{say("workload.open", { open })}</small>
        </>
      ),
    },
  ];
}

/** More comes in than is usual for so many people, and the pile does not grow: they work faster than is usual. */
function isFaster({ staffing: { demand, growth } }: Row): boolean {
  return demand !== null && demand > 1 && growth <= 0;
}

function timesOf({ staffing: { rate }, usualRate }: Row): string {
  return showNumber((rate ?? 0) / (usualRate ?? 1), 1);
}

function serviceColumns(): Column<ServiceLoad>[] {
  return [
    { head: say("speed.service"), cell: ({ name }) => name },
    { head: say("workload.weight"), numeric: true, cell: ({ weight }) => showNumber(weight, 2) },
    { head: say("speed.received"), numeric: true, cell: ({ received }) => showNumber(received) },
    { head: say("workload.closed"), numeric: true, cell: ({ closed }) => showNumber(closed) },
    { head: say("workload.points"), numeric: true, cell: ({ pointsOut }) => showNumber(pointsOut, 0) },
  ];
}

const MineCard = ({ mine, address }: { mine: MyOutput; address: Address }) => (
  <Card title={say("workload.mine")} lead={say("workload.mine.lead")}>
    <Table
      caption={say("workload.mine")}
      captionHidden
      columns={[
        { head: say("speed.service"), cell: ({ name }) => name },
        { head: say("workload.closed"), numeric: true, cell: ({ closed }) => showNumber(closed) },
        { head: say("workload.points"), numeric: true, cell: ({ points }) => showNumber(points, 1) },
      ]}
      rows={mine.services}
      address={address}
      empty={<p>{say("workload.mine.none")}</p>}
    />
  </Card>
);

const AssumptionsCard = () => (
  <Card title={say("workload.assumptions")}>
    <ul>
      <li>{say("workload.assumptions.people")}</li>
      <li>{say("workload.assumptions.absent")}</li>
      <li>{say("workload.assumptions.weight")}</li>
      <li>{say("workload.assumptions.rate")}</li>
      <li>{say("workload.assumptions.change")}</li>
      <li>{say("workload.assumptions.persons")}</li>
    </ul>
  </Card>
);
