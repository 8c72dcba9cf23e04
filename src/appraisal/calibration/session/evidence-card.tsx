import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { Evidence } from "./session.schema.ts";

type EvidenceCardProps = {
  evidence: Evidence;
  results: Rating;
  conduct: Rating;
  names: LawNames;
};

/** What the codes of the law are called in the reader's language. */
export type LawNames = { conduct: (code: string) => string; kind: (code: string) => string };

/** What was promised and what came of it, without anybody's name, and the ratings that the head has in mind. */
export const EvidenceCard = ({ evidence, results, conduct, names }: EvidenceCardProps) => (
  <Card title={say("calibration.evidence")}>
    <DefinitionList
      items={[
        { term: say("calibration.evidence.kind"), value: names.kind(evidence.positionKind) },
        { term: say("calibration.case.results"), value: say(`rules.value.${results}`) },
        { term: say("calibration.case.conduct"), value: say(`rules.value.${conduct}`) },
      ]}
    />
    {evidence.results.map((result) => (
      <Group title={result.statement}>
        <ul class="am-bullets">
          {result.indicators.map((indicator) => (
            <li>
              {indicator.statement}
              <br />
              <span class="am-sub">{factOf(indicator)}</span>
              {indicator.realisation && <p>{indicator.realisation}</p>}
            </li>
          ))}
        </ul>
        {result.words && <Quote by={say("evaluation.appraiser")}>{result.words}</Quote>}
      </Group>
    ))}
    {evidence.conduct.map(({ value, words }) => (
      <Group title={names.conduct(value)}>
        <Quote by={say("evaluation.appraiser")}>{words}</Quote>
      </Group>
    ))}
  </Card>
);

function factOf(indicator: Evidence["results"][number]["indicators"][number]): string {
  const { value, reachedOn } = indicator;
  const reached =
    value === null || reachedOn === null
      ? say("calibration.evidence.nothing")
      : say("calibration.evidence.reached", { value: showNumber(value, 4), day: showDay(reachedOn) });
  return `${say("calibration.evidence.target", { target: targetText(indicator) })} · ${reached}`;
}
