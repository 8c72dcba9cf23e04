import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { Quadrant } from "#appraisal/evaluation/quadrant.ts";
import { type Marked, teamOf } from "#appraisal/evaluation/session/team.ts";
import { say } from "#platform/words/words.ts";
import { TeamNine } from "#ui/chart/team-nine.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import type { MyPeople, PersonOfMine } from "./my-people.ts";

type TeamProps = { mine: MyPeople; quadrant: Quadrant; interval: string | undefined };

/** The team in the nine cells, for each evaluation of the year that anything was marked for. */
export const TeamCard = ({ mine: { people, year }, quadrant, interval }: TeamProps) => {
  const codes = [
    ...new Set(
      people.flatMap((person) => [...person.ratings, ...ratedDrafts(person)].map((one) => one.interval)),
    ),
  ].sort(byOrder);
  const shown = codes.find((code) => code === interval) ?? codes.at(-1);
  if (!shown) return null;
  const title = say("evaluation.team", { interval: intervalName(shown), year });
  const marked = people.flatMap((person) => markedOf(person, shown));
  return (
    <Card title={title} id="tim">
      {codes.length > 1 && (
        <Tabs
          label={say("evaluation.session.intervals")}
          tabs={codes.map((code) => ({
            href: `/orang-saya?tahun=${year}&interval=${code}#tim`,
            label: intervalName(code),
            current: code === shown,
          }))}
        />
      )}
      <TeamNine title={title} titleHidden {...teamOf(marked, quadrant)} />
    </Card>
  );
};

function markedOf(person: PersonOfMine, code: string): Marked[] {
  const { name, planId } = person;
  const rated = person.ratings.find(({ interval }) => interval === code);
  if (rated) {
    const href = rated.evaluationId ? `/evaluasi/${rated.evaluationId}` : `/rencana/${planId}`;
    return [{ ...rated, name, href, isDecided: true }];
  }
  const draft = ratedDrafts(person).find(({ interval }) => interval === code);
  return draft && planId
    ? [{ ...draft, name, href: `/rencana/${planId}/evaluasi/${code}?sesi=1`, isDecided: false }]
    : [];
}

/** Drafts that have a cell already. */
function ratedDrafts({ drafts }: PersonOfMine) {
  return drafts.flatMap(({ interval, results, conduct }) =>
    results && conduct ? [{ interval, results, conduct }] : [],
  );
}

/** "m02" before "m10", and the year as a whole last. */
function byOrder(one: string, other: string): number {
  const place = (code: string) => (code === "annual" ? "z" : code);
  return place(one) < place(other) ? -1 : 1;
}
