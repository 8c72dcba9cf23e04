import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns, Grid } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import { CheckCard } from "./check-card.tsx";
import { ElementsCard, TrendCard } from "./figures-cards.tsx";
import { boundedInWords, gradeInWords, groupInWords, periodInWords } from "./group-words.ts";
import { ChannelsCard, ProfileCard, ServicesCard } from "./parts-cards.tsx";
import { PeriodFilter, periodValue } from "./period-filter.tsx";
import type { Result } from "./result.schema.ts";
import { TargetCard } from "./target-card.tsx";
import { WhyCard } from "./why-card.tsx";

/** How satisfied users of a unit's services are: the figure, how sure it is, and what it is made of. */
export const ResultPage = ({ result, today }: { result: Result; today: string }) => {
  const { unit, period } = result;
  const path = `/survei/${unit.unitId}`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/survei", label: say("survey.results") }]} />
      <Heading
        eyebrow={say("survey.result.eyebrow", { period: periodInWords(period) })}
        title={unit.name}
        lead={leadOf(result)}
      >
        {unit.isKept && <LinkButton href={`${path}/titik`}>{say("survey.points")}</LinkButton>}
      </Heading>
      {!unit.isKept && <p class="am-sub">{say("survey.result.over", { day: showDay(period.to) })}</p>}
      <PeriodFilter
        {...{ path, period, today, serviceId: result.serviceId }}
        services={result.services.flatMap(({ serviceId, name }) => (serviceId ? { serviceId, name } : []))}
      />
      {result.answers === 0 && unit.isKept ? (
        <EmptyState title={say("survey.result.none")} text={say("survey.result.none.text")}>
          <LinkButton href={`${path}/titik`}>{say("survey.points")}</LinkButton>
        </EmptyState>
      ) : (
        <Found result={result} />
      )}
    </>
  );
};

const Found = ({ result }: { result: Result }) => (
  <>
    <Figures result={result} />
    <Columns aside={<Aside result={result} />}>
      <ElementsCard result={result} />
      <TrendCard result={result} />
      <ServicesCard result={result} />
      <CheckCard result={result} />
      <ChannelsCard result={result} />
      <ProfileCard result={result} />
    </Columns>
  </>
);

const Aside = ({ result }: { result: Result }) => (
  <>
    <Links result={result} />
    <TargetCard result={result} />
    <WhyCard result={result} />
  </>
);

const Links = ({ result: { unit, period } }: { result: Result }) => {
  const path = `/survei/${unit.unitId}`;
  const asked = `?masa=${periodValue(period)}`;
  const links = [
    { href: `${path}/perbaikan${asked}`, label: say("survey.improvements") },
    ...(unit.isKept ? [{ href: `${path}/komentar${asked}`, label: say("survey.comments") }] : []),
    { href: `${path}/laporan${asked}`, label: say("survey.report") },
  ];
  return (
    <Card title={say("survey.more")}>
      <ul class="am-plain">
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Figures = ({ result }: { result: Result }) => {
  const { ikm, past, target, sample, answers } = result;
  return (
    <Grid>
      <Stat
        label={say("survey.ikm.of", { period: periodInWords(result.period) })}
        value={ikm ? showNumber(ikm.value, 2) : "–"}
        context={ikm ? say("survey.ikm.bounds", { bounds: boundedInWords(ikm, 2) }) : groupInWords(result)}
      />
      <Stat
        label={say("survey.grade.head")}
        value={ikm ? gradeInWords(ikm.grade) : "–"}
        context={
          target ? say("survey.target.is", { ikm: showNumber(target.ikm, 2) }) : say("survey.target.none")
        }
      />
      <Stat
        label={say("survey.answers")}
        value={answers === null ? say("survey.group.few") : showNumber(answers)}
        context={sampleInWords(sample)}
      />
      <Stat
        label={say("survey.past")}
        value={past.ikm ? showNumber(past.ikm.value, 2) : "–"}
        context={past.ikm ? gradeInWords(past.ikm.grade) : groupInWords(past)}
      />
    </Grid>
  );
};

function sampleInWords({ population, wanted }: Result["sample"]): string {
  return population === null || wanted === null
    ? say("survey.sample.unknown")
    : say("survey.sample.of", { wanted, population });
}

function leadOf({ ikm, answers }: Result): string {
  if (answers === null) return say("survey.group.too-few");
  if (!ikm) return answers === 0 ? say("survey.group.none") : say("survey.group.incomplete");
  return say("survey.result.lead", {
    ikm: showNumber(ikm.value, 2),
    grade: gradeInWords(ikm.grade),
    answers,
  });
}
