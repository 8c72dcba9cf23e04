import { say } from "#platform/words/words.ts";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { Select } from "#ui/form/select.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Address } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import { KindsCell } from "./kinds-cell.tsx";
import type { FollowUpsOfYear, UnitCount } from "./list-follow-ups.ts";
import type { RatedPerson } from "./rated-person.ts";

type YearProps = { year: number; list: FollowUpsOfYear; address: Address };

/** What follows from everybody's ratings of a year: by unit how much is undecided, below it person by person. */
export const FollowUpsOfYearPage = ({ year, list, address }: YearProps) => {
  const [people, undecided] = [sum(list.units, "people"), sum(list.units, "undecided")];
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/periode/${year}`, label: say("follow-up.list.year", { year }) }]} />
      <Heading
        title={say("follow-up.list.title", { year })}
        lead={say("follow-up.list.lead", { people, undecided })}
      />
      <Columns aside={<UnitsCard year={year} units={list.units} />}>
        <Card title={say("follow-up.list.people")}>
          <Filter address={address} names={["unit", "belum"]}>
            <Select
              name="unit"
              label={say("follow-up.column.unit")}
              placeholder={say("follow-up.list.all-units")}
              value={address.query.unit}
              options={list.units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
              optional
            />
            <Checkbox
              name="belum"
              label={say("follow-up.list.undecided")}
              value={address.query.belum === "yes" ? "yes" : ""}
            />
          </Filter>
          <PeopleTable list={list} address={address} />
          {list.elsewhere > 0 && (
            <p class="am-sub">{say("follow-up.elsewhere.count", { count: list.elsewhere })}</p>
          )}
        </Card>
      </Columns>
    </>
  );
};

const PeopleTable = ({ list, address }: Omit<YearProps, "year">) => (
  <Table
    caption={say("follow-up.list.people")}
    captionHidden
    columns={[
      { head: say("follow-up.column.who"), cell: whoCell },
      {
        head: say("follow-up.column.rating"),
        cell: ({ rated }: RatedPerson) => say(`rules.value.${rated.overall}`),
      },
      {
        head: say("follow-up.column.kinds"),
        cell: (person: RatedPerson) => <KindsCell person={person} writes={false} />,
      },
    ]}
    rows={list.people}
    address={address}
    paging={{ next: list.next, previous: null }}
    empty={<EmptyState title={say("follow-up.list.none")} text={say("follow-up.list.none.text")} />}
  />
);

const whoCell = ({ employeeName, unitName, evaluationId }: RatedPerson) => (
  <>
    <a href={`/evaluasi/${evaluationId}/tindak-lanjut`}>{employeeName}</a>
    <br />
    <span class="am-sub">{unitName}</span>
  </>
);

const UnitsCard = ({ year, units }: { year: number; units: readonly UnitCount[] }) => (
  <Card title={say("follow-up.list.units")}>
    <Table
      caption={say("follow-up.list.units")}
      captionHidden
      columns={[
        {
          head: say("follow-up.column.unit"),
          cell: ({ unitId, unitName }: UnitCount) => (
            <a href={`/periode/${year}/tindak-lanjut?unit=${unitId}`}>{unitName}</a>
          ),
        },
        { head: say("follow-up.column.undecided"), cell: unitFigure },
      ]}
      rows={units}
      address={{ path: "", query: {} }}
      empty={<p class="am-sub">{say("follow-up.list.none")}</p>}
    />
  </Card>
);

const unitFigure = ({ undecided, people }: UnitCount) => say("follow-up.list.of", { undecided, people });

function sum(units: readonly UnitCount[], of: "people" | "undecided"): number {
  return units.reduce((all, unit) => all + unit[of], 0);
}
