import type { Actor } from "#platform/procedures/actor.ts";
import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Columns, Grid } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { showNumber } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import { DeadlineCard } from "./deadline-card.tsx";
import { EvaluationsCard } from "./evaluations-card.tsx";
import { PeopleCard, type PeopleView } from "./people-card.tsx";
import type { PeriodOverview, ShownState } from "./period.schema.ts";
import { counted } from "./period-words.tsx";
import { UnitsCard } from "./units-card.tsx";
import { YearDoorsCard } from "./year-doors.tsx";

export type OverviewView = Omit<PeopleView, "overview"> & { overview: PeriodOverview; actor: Actor | null };

/** How far a year is: the figures, the picture by unit, the evaluations, and then the names. */
export const OverviewPage = (view: OverviewView) => {
  const { overview, address } = view;
  const { year, unit, total } = overview;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/periode", label: say("nav.periods") },
          ...(unit ? [{ href: `/periode/${year}`, label: say("period.overview.whole", { year }) }] : []),
        ]}
      />
      <Heading
        eyebrow={unit?.name}
        title={say("period.overview.title", { year })}
        lead={say("period.overview.lead", {
          ...{ people: total.people, agreed: total.agreed, notStarted: total.notStarted },
          deadline: overview.planningDeadline,
        })}
      />
      <Grid>
        {counted.map(({ state, of }) => (
          <Stat
            label={say(`period.stat.${state}`)}
            value={showNumber(total[of])}
            context={<Names state={state} count={total[of]} people={total.people} address={address} />}
          />
        ))}
      </Grid>
      <Columns
        aside={
          <>
            <DeadlineCard overview={overview} address={address} />
            <EvaluationsCard intervals={overview.intervals} today={overview.today} />
            <YearDoorsCard year={year} actor={view.actor} />
          </>
        }
      >
        <UnitsCard overview={overview} />
      </Columns>
      <PeopleCard {...view} />
    </>
  );
};

type NamesProps = { state: ShownState; count: number; people: number; address: Address };

/** Out of how many, and the way to who they are. */
const Names = ({ state, count, people, address }: NamesProps) => (
  <>
    {say("period.of-people", { people })}
    {count > 0 && (
      <>
        <br />
        <a class="ds-link" href={hrefWith(address, { keadaan: state, after: null, before: null })}>
          {say("period.names")}
          <span class="ds-sr-only">: {say(`period.state.${state}`)}</span>
        </a>
      </>
    )}
  </>
);
