import type { ListedUnit } from "#organisation/index.ts";
import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { DraftCard } from "./draft-card.tsx";
import { KeepCards } from "./keep-cards.tsx";
import { PointsCard } from "./points-card.tsx";
import { currentOf, nextOf, type ServiceView } from "./read-service.ts";
import type { Standard } from "./standard.schema.ts";
import { StandardView } from "./standard-view.tsx";
import { feeInWords, timeInWords } from "./standard-words.ts";
import { VersionsCard } from "./versions-card.tsx";

export type ServicePageProps = {
  service: ServiceView;
  attempt: Attempt;
  keeps: boolean;
  units: readonly ListedUnit[];
  law: Law;
  agencyId: number;
};

/** What this service promises today, and what is being prepared. */
export const ServicePage = (props: ServicePageProps) => {
  const { service, attempt, keeps, law, agencyId } = props;
  const { code, versions, today, retiredOn } = service;
  const current = currentOf(versions, today);
  const coming = nextOf(versions, today);
  const shown = current ?? versions[0];
  const lead = current && `${timeInWords(current.time)} · ${feeInWords(current.feeRupiah)}`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/standar", label: say("standard.title") }]} />
      <Heading title={shown?.name ?? code} lead={lead}>
        {current && <LinkButton href={`/standar/${code}/pdf`}>{say("standard.pdf")}</LinkButton>}
      </Heading>
      <ErrorSummary {...summaryOf(attempt)} />
      {coming && <Coming next={coming} current={current} />}
      {retiredOn && <Notice tone="warning">{say("standard.retired-on", { day: showDay(retiredOn) })}</Notice>}
      <Columns
        aside={<Aside {...props} />}
        first={<DraftCard service={service} keeps={keeps} law={law} entry={attempt.entry} />}
      >
        {current ? (
          <Card title={say("standard.counts", { version: current.version })} lead={sinceOf(current)}>
            <StandardView standard={current} law={law} />
            <p>
              <a class="ds-link" href={`/layanan/${agencyId}/standar/${code}`}>
                {say("standard.as-citizens")}
              </a>
            </p>
          </Card>
        ) : (
          <Card title={say("standard.not-yet")}>
            <p>{say("standard.not-yet.text")}</p>
          </Card>
        )}
      </Columns>
    </>
  );
};

/** A version that is published and does not count yet. */
const Coming = ({ next, current }: { next: Standard; current: Standard | null }) => {
  const day = { version: next.version, day: showDay(next.holdsFrom ?? "") };
  return (
    <Notice tone="info" title={say("standard.coming", day)}>
      {current ? say("standard.coming.until", { version: current.version }) : say("standard.coming.first")}
    </Notice>
  );
};

function sinceOf({ holdsFrom }: { holdsFrom: string | null }): string | undefined {
  return holdsFrom === null ? undefined : say("standard.since", { day: showDay(holdsFrom) });
}

const Aside = ({ service, keeps, units, attempt }: ServicePageProps) => (
  <>
    <PointsCard service={service} keeps={keeps} units={units} attempt={attempt} />
    <VersionsCard service={service} />
    {keeps && service.retiredOn === null && <KeepCards service={service} attempt={attempt} />}
  </>
);
