import { say, sayIfKnown } from "#platform/words/words.ts";
import { StackedBars } from "#ui/chart/stacked-bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Results } from "./read-round.ts";

type Group = Results["groups"][number];
type Judged = Group["statements"][number];

/** For each group the statements as bars, with the counts in a table beside; then the words of everybody. */
export const ResultCards = ({ results, groupMinimum }: { results: Results; groupMinimum: number }) => (
  <>
    {results.groups.map((group) => (
      <GroupCard group={group} groupMinimum={groupMinimum} />
    ))}
    <WordsCard title={say("round.question.keep")} words={results.texts.keep} />
    <WordsCard title={say("round.question.try")} words={results.texts.try} />
  </>
);

const GroupCard = ({ group, groupMinimum }: { group: Group; groupMinimum: number }) => {
  const title = say(`round.group.${group.group}`);
  const judged = group.statements.filter(({ answers }) => answers !== null);
  const silent = group.statements.filter(({ answers }) => answers === null);
  return (
    <Card title={title}>
      <StackedBars
        title={title}
        titleHidden
        head={say("round.statement")}
        parts={[
          { label: say("round.score.4"), look: "done" },
          { label: say("round.score.3"), look: "going" },
          { label: say("round.score.2"), look: "begun" },
          { label: say("round.score.1"), look: "asked" },
          { label: say("round.score.0"), look: "none" },
        ]}
        bars={judged.map(asBar)}
        note={say("round.results.note")}
      />
      {silent.length > 0 && (
        <>
          <p class="am-sub">{say("round.results.silent", { minimum: groupMinimum })}</p>
          <ul class="am-bullets">
            {silent.map(({ statement }) => (
              <li>{sayIfKnown(`round.statement.${statement}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

function asBar({ statement, answers }: Judged) {
  const { given = [], cannotSay = 0 } = answers ?? {};
  const [hardly = 0, seldom = 0, often = 0, always = 0] = given;
  return {
    label: sayIfKnown(`round.statement.${statement}`),
    values: [always, often, seldom, hardly, cannotSay],
    shown: say("round.results.often", {
      often: often + always,
      judged: hardly + seldom + often + always,
    }),
  };
}

const WordsCard = ({ title, words }: { title: string; words: readonly string[] }) => (
  <Card title={title} lead={say("round.results.mixed")}>
    {words.length === 0 ? (
      <p class="am-sub">{say("round.results.no-words")}</p>
    ) : (
      <ul class="am-bullets">
        {words.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    )}
  </Card>
);
