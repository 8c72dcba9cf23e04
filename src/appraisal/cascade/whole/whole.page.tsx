import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Address } from "#ui/table/address.ts";
import { GapsCard } from "./gaps-card.tsx";
import { GoalsTable } from "./goals-table.tsx";
import { PeopleCard } from "./people-card.tsx";
import { UnitsTable } from "./units-table.tsx";
import type { Whole } from "./whole.schema.ts";
import { WholePicture } from "./whole-picture.tsx";

export type WholePageProps = { whole: Whole; me: string; address: Address };

/** Who works for what in the agency, from the goals down, and what is to be mended. */
export const WholePage = ({ whole, me, address }: WholePageProps) => {
  const { year, unit, path } = whole;
  const top = `/peran-hasil/${year}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: `/periode/${year}`, label: say("period.overview.title", { year }) },
          ...(unit ? [{ href: top, label: say("whole.title", { year }) }] : []),
          ...path.map(({ unitId, name }) => ({ href: `${top}?unit=${unitId}`, label: name })),
        ]}
      />
      <Heading eyebrow={unit?.name} title={say("whole.title", { year })} lead={say("whole.lead")}>
        <LinkButton href={`${top}/sasaran`} variant="secondary">
          {say("cascade.to-goals")}
        </LinkButton>
      </Heading>
      <Card title={say("whole.picture")} lead={say("whole.picture.lead")}>
        {whole.goals.length === 0 && (
          <EmptyState title={say("goal.none")} text={say("whole.no-goals")}>
            <LinkButton href={`${top}/sasaran`} variant="secondary">
              {say("cascade.to-goals")}
            </LinkButton>
          </EmptyState>
        )}
        <WholePicture whole={whole} />
        <GoalsTable whole={whole} />
      </Card>
      <GapsCard whole={whole} me={me} />
      <UnitsTable whole={whole} />
      {unit && <PeopleCard whole={whole} me={me} address={address} />}
    </>
  );
};
