import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showDay, showInstant, showList } from "#ui/locale.ts";
import { GoalsCard } from "./goals-card.tsx";
import { NamesCard } from "./names-card.tsx";
import { achievementName } from "./organisation-rating-words.ts";
import { PatternCard } from "./pattern-card.tsx";
import type { OrganisationView } from "./read-rating.ts";
import { RecordsCard } from "./records-card.tsx";
import { SpreadCard } from "./spread-card.tsx";

/** One organisation: what it achieved, the pattern against how its people are rated, and what it rests on. */
export const UnitPage = ({ view }: { view: OrganisationView }) => {
  const { year, interval, spread } = view;
  const href = hrefOf(view, interval.code);
  return (
    <>
      <UnitCrumbs view={view} />
      <Heading
        eyebrow={`${intervalName(interval.code)} ${year} · ${spread.name}`}
        title={
          spread.rating
            ? say("organisation-rating.unit.title", { rating: achievementName(spread.rating) })
            : say("organisation-rating.unit.not-set")
        }
        lead={leadOf(view)}
      >
        {view.canDecide && (
          <LinkButton href={`${href}/tetapkan`} variant={spread.rating ? "secondary" : "primary"}>
            {say(spread.rating ? "organisation-rating.replace" : "organisation-rating.set")}
          </LinkButton>
        )}
      </Heading>
      <Tabs
        label={say("organisation-rating.intervals")}
        tabs={view.intervals.map((code) => ({
          ...{ href: hrefOf(view, code), label: intervalName(code) },
          current: code === interval.code,
        }))}
      />
      <Columns
        aside={
          <>
            <LeadersCard view={view} />
            <RecordsCard records={view.records} />
          </>
        }
      >
        <SpreadCard view={view} />
        <PatternCard view={view} href={href} />
        <GoalsCard goals={view.goals} />
        <NamesCard people={view.people} path={href} />
      </Columns>
    </>
  );
};

export function hrefOf({ year, spread }: OrganisationView, interval: string): string {
  return `/capaian-organisasi/${year}/${interval}/${spread.unitId}`;
}

/** The way up through the year and the units above; with `here` the unit itself is a step of it. */
export const UnitCrumbs = ({ view, here = false }: { view: OrganisationView; here?: boolean }) => {
  const { year, interval, path, spread } = view;
  const all = `/capaian-organisasi/${year}`;
  const above = path.map(({ unitId, name }) => ({ href: `${all}/${interval.code}/${unitId}`, label: name }));
  const own = here ? [{ href: hrefOf(view, interval.code), label: spread.name }] : [];
  return (
    <Breadcrumb
      crumbs={[
        { href: `${all}?evaluasi=${interval.code}`, label: say("organisation-rating.title", { year }) },
        ...above,
        ...own,
      ]}
    />
  );
};

function leadOf({ records, spread, interval, opensOn, canDecide, year }: OrganisationView): string {
  const record = records.find(({ ratingId }) => ratingId === spread.ratingId);
  if (record)
    return say("organisation-rating.unit.set-by", {
      name: nameActing(record.decidedByName, record.actingFor),
      when: showInstant(record.decidedAt),
    });
  if (canDecide) return say("organisation-rating.unit.decide");
  return say("organisation-rating.unit.waits", {
    day: showDay(opensOn),
    interval: `${intervalName(interval.code)} ${year}`,
  });
}

const LeadersCard = ({ view: { leaders } }: { view: OrganisationView }) => (
  <Card title={say("organisation-rating.leader")}>
    <p>
      {leaders.length > 0
        ? showList(leaders.map(({ name, title }) => `${name} (${title})`))
        : say("organisation-rating.leader.none")}
    </p>
  </Card>
);
