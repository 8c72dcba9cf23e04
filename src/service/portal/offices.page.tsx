import { dayIn } from "#platform/clock/clock.ts";
import { currentTimeZone, say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { ClosedDays, NextClosed } from "./closed-days.tsx";
import { CounterList } from "./counter-list.tsx";
import type { ClosedAhead, Counter } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";

type OfficesPageProps = {
  agencyId: number;
  agency: string;
  counters: readonly Counter[];
  closed: ClosedAhead;
  now: Date;
};

/** Where is the nearest counter, and is it open? */
export const OfficesPage = ({ agencyId, agency, counters, closed, now }: OfficesPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
    <Heading title={say("portal.kantor")} lead={say("portal.kantor.text")} />
    <NextClosed closed={closed} />
    <Columns aside={<ClosedDays closed={closed} />}>
      <Card>
        <CounterList agencyId={agencyId} counters={counters} today={dayIn(currentTimeZone(), now)} />
      </Card>
    </Columns>
  </>
);
