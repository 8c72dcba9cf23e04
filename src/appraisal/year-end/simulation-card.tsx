import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { Board } from "./year-end.schema.ts";

/** What a closing would write down today, found without doing it. */
export const SimulationCard = ({ board: { year, simulation } }: { board: Board }) => (
  <Card title={say("year-end.simulation")} lead={say("year-end.simulation.lead")}>
    {simulation?.outcome && <Outcome outcome={simulation.outcome} askedAt={simulation.askedAt} />}
    {simulation && !simulation.outcome && (
      <p>
        <a class="ds-link" href={`/pekerjaan/${simulation.jobId}?lalu=/periode/${year}/akhir`}>
          {say("year-end.closing.watch")}
        </a>
      </p>
    )}
    <Button action={`/periode/${year}/simulasi`} variant="secondary" idempotencyKey={newFormKey()}>
      {say(simulation ? "year-end.simulate.again" : "year-end.simulate")}
    </Button>
  </Card>
);

type Simulated = NonNullable<NonNullable<Board["simulation"]>["outcome"]>;

const Outcome = ({ outcome, askedAt }: { outcome: Simulated; askedAt: Date }) => {
  const bars = [
    ...outcome.counts.toReversed().map(({ rating, people }) => ({
      label: say(`rules.value.${rating}`),
      value: people,
      shown: showNumber(people),
    })),
    { label: say("year-end.unrated"), value: outcome.unrated, shown: showNumber(outcome.unrated) },
  ];
  return (
    <>
      <p class="am-sub">
        {say("year-end.simulation.of", { people: outcome.people, when: showInstant(askedAt) })}
      </p>
      <Bars caption={say("year-end.simulation")} captionHidden bars={bars} />
      {outcome.partsOpen > 0 && <p>{say("year-end.parts-open", { people: outcome.partsOpen })}</p>}
    </>
  );
};
