import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { showDays } from "#ui/locale.ts";
import type { PlanInList } from "./my-plans.ts";
import { PlanStateTag } from "./plan-words.tsx";

export type PlansPageProps = {
  plans: readonly PlanInList[];
  startable: readonly number[];
  open: readonly number[];
  isOutside: boolean;
};

/** My plans by year, and the way to the next one. */
export const PlansPage = ({ plans, startable, open, isOutside }: PlansPageProps) => (
  <>
    <Heading title={say("plan.mine")} lead={say("plan.mine.lead")}>
      {startable.length > 0 && <Starts years={startable} />}
    </Heading>
    {plans.length === 0 && isOutside && (
      <EmptyState title={say("year.outside")} text={say("year.outside.text")} />
    )}
    {plans.length === 0 && !isOutside && (
      <EmptyState
        title={say("plan.mine.none")}
        text={say(open.length === 0 ? "plan.mine.none.closed" : "plan.mine.none.text")}
      />
    )}
    <Tiles
      tiles={plans.map((plan) => ({
        href: `/rencana/${plan.planId}`,
        title: say("plan.of-year", { year: plan.year }),
        text: <PlanLines plan={plan} />,
      }))}
    />
    <p>
      <a class="ds-link" href="/peran-hasil">
        {say("cascade.link")}
      </a>
    </p>
    {plans.length > 0 && (
      <p>
        <a class="ds-link" href="/rencana/baru">
          {say("plan.start.second")}
        </a>
      </p>
    )}
  </>
);

/** Every open year without a plan: the nearest is the main action, the others stand beside it. */
const Starts = ({ years }: { years: readonly number[] }) =>
  years.map((year, index) => (
    <LinkButton href={`/rencana/baru?tahun=${year}`} variant={index === 0 ? "primary" : "secondary"}>
      {say("plan.start.year", { year })}
    </LinkButton>
  ));

const PlanLines = ({ plan }: { plan: PlanInList }) => (
  <>
    {showDays(plan.startsOn, plan.endsOn)}
    <br />
    {plan.appraiserName && say("plan.appraised-by", { name: plan.appraiserName })}
    <br />
    <PlanStateTag state={plan.state} />
  </>
);
