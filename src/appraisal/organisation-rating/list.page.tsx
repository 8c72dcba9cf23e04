import type { z } from "zod";
import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showNumber } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { listOrganisationRatings } from "./list-ratings.ts";
import { achievementName } from "./organisation-rating-words.ts";
import { type Stand, standOf } from "./stand.ts";

type List = z.output<typeof listOrganisationRatings.definition.output>;
type Unit = List["units"][number];

/** Every organisation of a year with its achievement, how its people are rated, and what became of the pattern. */
export const RatingsPage = ({ list, address }: { list: List; address: Address }) => {
  const { year, interval } = list;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/periode/${year}`, label: say("period.overview.title", { year }) }]} />
      <Heading
        eyebrow={intervalName(interval)}
        title={say("organisation-rating.title", { year })}
        lead={say("organisation-rating.lead")}
      />
      <Tabs
        label={say("organisation-rating.intervals")}
        tabs={list.intervals.map((code) => ({
          href: hrefWith(address, { evaluasi: code, after: null, before: null }),
          label: intervalName(code),
          current: code === interval,
        }))}
      />
      <Card title={say("organisation-rating.units")}>
        <Table
          caption={say("organisation-rating.units")}
          captionHidden
          compact
          columns={columns(list)}
          rows={list.units}
          address={address}
          paging={{
            ...{ next: list.next, previous: list.previous },
            words: say("organisation-rating.units.words", {
              shown: showNumber(list.units.length),
              total: showNumber(list.total),
            }),
          }}
          empty={
            <EmptyState
              title={say("organisation-rating.units.none")}
              text={say("organisation-rating.units.none.text")}
            />
          }
        />
      </Card>
    </>
  );
};

function columns({ year, interval }: List): Column<Unit>[] {
  return [
    {
      head: say("organisation-rating.unit"),
      cell: ({ unitId, name, depth }) => (
        <>
          {depth > 0 && <span aria-hidden="true">{"· ".repeat(depth)}</span>}
          <a href={`/capaian-organisasi/${year}/${interval}/${unitId}`}>{name}</a>
        </>
      ),
    },
    { head: say("organisation-rating.achievement"), cell: ({ rating }) => achievementName(rating) },
    { head: say("organisation-rating.spread"), cell: spreadCell },
    { head: say("organisation-rating.pattern"), cell: standCell },
  ];
}

const spreadCell = ({ counts, rated, people }: Unit) => (
  <>
    {say("organisation-rating.rated-of", { rated, people })}
    {rated > 0 && (
      <span class="am-sub">: {counts ? spreadWords(counts) : say("organisation-rating.few-hidden")}</span>
    )}
  </>
);

/** "4 Baik, 1 Butuh Perbaikan", from the highest down; what nobody has is left out. */
function spreadWords(counts: readonly number[]): string {
  return overallRatings
    .map((rating, at) => ({ rating, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(({ rating, count }) => `${count} ${say(`rules.value.${rating}`)}`)
    .join(", ");
}

const looks: Record<Exclude<Stand, "none">, State> = {
  kept: "done",
  "too-few": "closed",
  explained: "going",
  missing: "late",
};

const standCell = (unit: Unit) => {
  const stand = standOf(unit);
  if (stand === "none") return "";
  const count = unit.verdicts.filter(({ state }) => state === "departs").length;
  return (
    <>
      <StateTag state={looks[stand]}>{say(`organisation-rating.stand.${stand}`)}</StateTag>
      {count > 0 && <span class="am-sub"> {say("organisation-rating.departing", { count })}</span>}
    </>
  );
};
