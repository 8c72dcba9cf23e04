import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { CopyField } from "#ui/form/copy-field.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { DaysCard } from "./days-card.tsx";
import { GroupsCard } from "./groups-card.tsx";
import type { ShownOutcome } from "./outcome.schema.ts";
import { PeopleCard, type PeopleShown } from "./people-card.tsx";
import { PointsCard } from "./points-card.tsx";
import { RatingsCard } from "./ratings-card.tsx";
import { ScenarioCrumbs } from "./scenarios.page.tsx";
import { UnitsCard } from "./units-card.tsx";
import type { ScenarioView } from "./what-if.schema.ts";
import { nameOf, peopleWords, type Section, sectionOf, valueWords } from "./what-if-words.ts";

export type ScenarioPageProps = { view: ScenarioView; people: PeopleShown; link: string; attempt: Attempt };

/** What a scenario would have come to: each figure with what it means and what it does not. */
export const ScenarioPage = ({ view, people, link, attempt }: ScenarioPageProps) => {
  const { scenario, answer } = view;
  const { year, name, reason, ownerName } = scenario;
  return (
    <>
      <ScenarioCrumbs year={year} />
      <Heading eyebrow={say("what-if.eyebrow", { year, name: ownerName })} title={name} lead={reason} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Standing view={view} />
      <ChangedCard view={view} />
      {answer?.outcome && <Answer outcome={answer.outcome} view={view} people={people} />}
      <OwnCard view={view} link={link} />
    </>
  );
};

/** Whether the answer is there, and whether it is still what it would be today. */
const Standing = ({ view: { waitsFor, hasFailed, stale, scenario } }: { view: ScenarioView }) => (
  <>
    {waitsFor && (
      <Notice tone="info">
        {say("what-if.reckoning")}{" "}
        <a class="ds-link" href={`/pekerjaan/${waitsFor}?lalu=/andai/${scenario.scenarioId}`}>
          {say("what-if.watch")}
        </a>
      </Notice>
    )}
    {hasFailed && <Notice tone="warning">{say("what-if.failed")}</Notice>}
    {!waitsFor && stale.length > 0 && (
      <Notice tone="warning" title={say("what-if.stale")}>
        {stale.map((reason) => say(`what-if.stale.${reason}`)).join(" ")}
      </Notice>
    )}
  </>
);

type AnswerProps = { outcome: ShownOutcome; view: ScenarioView; people: PeopleShown };

/** Only the cards of what can be different at all: a deadline moves no rating. */
const Answer = ({ outcome, view, people }: AnswerProps) => {
  const touched = new Set(view.changed.map(sectionOf));
  const touches = (...named: Section[]) => named.some((section) => touched.has(section));
  const rates = touches("quadrant", "heads");
  return (
    <>
      <SumCard outcome={outcome} askedAt={view.answer?.askedAt} />
      {rates && <RatingsCard outcome={outcome} />}
      {(rates || touches("pattern")) && <UnitsCard units={outcome.units} year={view.scenario.year} />}
      {(rates || touches("percentages", "levels")) && <PointsCard points={outcome.points} />}
      {touches("objection", "deadlines", "absences") && <DaysCard outcome={outcome} touches={touches} />}
      <GroupsCard groups={outcome.groups} />
      <PeopleCard shown={people} seesEverybody={view.seesEverybody} affected={outcome.affected} />
    </>
  );
};

const SumCard = ({ outcome, askedAt }: { outcome: ShownOutcome; askedAt: Date | undefined }) => {
  const { affected, people, matters } = outcome;
  return (
    <Card
      title={affected === null ? say("what-if.answer.few") : say("what-if.answer", { affected, people })}
      lead={askedAt && say("what-if.answer.when", { people, when: showInstant(askedAt) })}
    >
      <p>{say("what-if.arithmetic")}</p>
      {matters.length > 0 && (
        <ul>
          {matters.map(({ matter, people: count }) => (
            <li>
              {say("what-if.matter.people", {
                matter: say(`what-if.matter.${matter}`),
                count: peopleWords(count),
              })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

type Changed = ScenarioView["changed"][number];

const ChangedCard = ({ view: { changed, scenario } }: { view: ScenarioView }) => (
  <Card title={say("what-if.changed")} lead={say("what-if.changed.lead")}>
    <Table
      caption={say("what-if.changed")}
      captionHidden
      columns={changedColumns()}
      rows={changed}
      address={{ path: `/andai/${scenario.scenarioId}`, query: {} }}
      empty={<p>{say("what-if.changed.none")}</p>}
    />
  </Card>
);

function changedColumns(): Column<Changed>[] {
  return [
    { head: say("what-if.column.value"), cell: nameOf },
    { head: say("what-if.column.now"), cell: ({ kind, value }) => valueWords(kind, value) },
    {
      head: say("what-if.column.as-if"),
      cell: ({ kind, other }) => <strong>{valueWords(kind, other)}</strong>,
    },
    {
      head: say("what-if.column.article"),
      cell: ({ source: { regulation, article } }) => say("rules.article", { regulation, article }),
      onPhone: "labelled",
    },
  ];
}

/** What can be done with a scenario: reckon it anew, hand its address on, change it, delete it. */
const OwnCard = ({
  view: { scenario, isMine, makes, waitsFor },
  link,
}: {
  view: ScenarioView;
  link: string;
}) => {
  const { scenarioId, name } = scenario;
  if (!makes) return null;
  return (
    <Card title={say("what-if.own")}>
      <CopyField name="link" label={say("what-if.link")} value={link} />
      <p class="am-sub">{say("what-if.link.who")}</p>
      {!waitsFor && (
        <Button action={`/andai/${scenarioId}/hitung`} variant="secondary" idempotencyKey={newFormKey()}>
          {say("what-if.again")}
        </Button>
      )}
      {isMine && (
        <>
          <LinkButton href={`/andai/${scenarioId}/ubah`} variant="secondary">
            {say("what-if.change")}
          </LinkButton>
          <Dialog
            id="hapus"
            title={say("what-if.delete.title", { name })}
            opener={say("what-if.delete")}
            variant="quiet"
          >
            <p>{say("what-if.delete.text")}</p>
            <Button action={`/andai/${scenarioId}/hapus`} variant="danger" idempotencyKey={newFormKey()}>
              {say("what-if.delete.send")}
            </Button>
          </Dialog>
        </>
      )}
    </Card>
  );
};
