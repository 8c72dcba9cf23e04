import { say } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Goal } from "./goal.schema.ts";

type ListedGoal = Goal & { servedBy: number };

export type GoalsPageProps = {
  year: number;
  goals: readonly ListedGoal[];
  keeps: { agency: boolean; units: readonly { unitId: string; name: string }[] };
};

/** What the agency has promised for the year, and what its units make of it. */
export const GoalsPage = ({ year, goals, keeps }: GoalsPageProps) => {
  const address = `/peran-hasil/${year}/sasaran`;
  const ofUnits = Map.groupBy(
    goals.filter(({ unitId }) => unitId !== null),
    ({ unitId }) => unitId,
  );
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/peran-hasil?tahun=${year}`, label: say("cascade.mine", { year }) }]} />
      <Heading title={say("goal.title", { year })} lead={say("goal.lead")}>
        {keeps.agency && <LinkButton href={`${address}/baru`}>{say("goal.add")}</LinkButton>}
        {keeps.agency && (
          <LinkButton href={`${address}/tempel`} variant="secondary">
            {say("goal.paste")}
          </LinkButton>
        )}
      </Heading>
      <GoalsCard
        title={say("goal.of-agency")}
        all={goals}
        goals={goals.filter((goal) => goal.unitId === null)}
      />
      {[...ofUnits.values()].map((own) => (
        <GoalsCard title={say("goal.of-unit", { unit: own[0]?.unitName ?? "" })} all={goals} goals={own} />
      ))}
      {keeps.units.length > 0 && <AddToUnit address={address} units={keeps.units} />}
    </>
  );
};

type GoalsCardProps = { title: string; all: readonly ListedGoal[]; goals: readonly ListedGoal[] };

const GoalsCard = ({ title, all, goals }: GoalsCardProps) => (
  <Card title={title}>
    <Table
      caption={title}
      captionHidden
      columns={columns(all)}
      rows={goals}
      address={{ path: "", query: {} }}
      empty={<EmptyState title={say("goal.none")} text={say("goal.none.text")} />}
    />
  </Card>
);

function columns(all: readonly ListedGoal[]): Column<ListedGoal>[] {
  return [
    {
      head: say("goal.goal"),
      cell: ({ goalId, statement, servesId }) => (
        <>
          <a href={`/peran-hasil/sasaran/${goalId}`}>{statement}</a>
          <ServesLine serves={all.find((goal) => goal.goalId === servesId)?.statement} />
        </>
      ),
    },
    { head: say("goal.indicators"), cell: ({ indicators }) => <Indicators indicators={indicators} /> },
    {
      head: say("goal.served-by"),
      cell: ({ goalId, servedBy }) =>
        servedBy > 0 || all.some((goal) => goal.servesId === goalId) ? (
          say("goal.served-by.count", {
            results: servedBy,
            goals: all.filter((goal) => goal.servesId === goalId).length,
          })
        ) : (
          <StateTag state="urgent">{say("cascade.gap.unserved")}</StateTag>
        ),
    },
  ];
}

const ServesLine = ({ serves }: { serves: string | undefined }) =>
  serves === undefined ? null : (
    <>
      <br />
      <span class="am-sub">{say("goal.serves", { statement: serves })}</span>
    </>
  );

export const Indicators = ({ indicators }: Pick<Goal, "indicators">) =>
  indicators.length === 0 ? (
    <>–</>
  ) : (
    <ul class="am-plain">
      {indicators.map(({ statement, target }) => (
        <li>
          {statement}
          {target && <strong>: {target}</strong>}
        </li>
      ))}
    </ul>
  );

type AddProps = { address: string; units: GoalsPageProps["keeps"]["units"] };

/** First for which unit: what its goals can serve depends on it. */
const AddToUnit = ({ address, units }: AddProps) => (
  <Card title={say("goal.add.unit")} lead={say("goal.add.unit.lead")}>
    <form class="am-form" method="get" action={`${address}/baru`}>
      <Select
        name="unit"
        label={say("goal.unit")}
        options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <Submit variant="secondary">{say("goal.add.next")}</Submit>
    </form>
  </Card>
);
