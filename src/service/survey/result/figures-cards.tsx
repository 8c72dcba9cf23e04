import { say } from "#platform/words/words.ts";
import { type IntervalRow, IntervalRows } from "#ui/chart/interval-rows.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { elementName } from "../answer/element-words.ts";
import { boundedInWords, groupInWords, periodInWords } from "./group-words.ts";
import { firstDayOf, quarterOf } from "./period.ts";
import type { Result } from "./result.schema.ts";

/** The nine elements, each with how sure its mean is; the three weakest stand out by a word. */
export const ElementsCard = ({ result: { elements, weakest } }: { result: Result }) => {
  const rows = elements.flatMap(({ element, answered, mean }): IntervalRow[] => {
    if (!mean) return [];
    const { value, lower, upper } = mean;
    const shown = `${boundedInWords(mean, 2)} · ${say("survey.answered", { count: answered })}`;
    const isWeak = weakest.includes(element);
    const bounds = { estimate: value, lower: lower ?? value, upper: upper ?? value };
    return [
      {
        ...{ label: elementName(element), ...bounds, shown, apart: isWeak },
        note: isWeak && <Tag>{say("survey.weak")}</Tag>,
      },
    ];
  });
  if (rows.length === 0) return null;
  return (
    <Card title={say("survey.elements")} lead={say("survey.elements.lead")}>
      <IntervalRows
        caption={say("survey.elements")}
        captionHidden
        head={say("survey.element")}
        figure={say("survey.nrr")}
        from={1}
        to={4}
        rows={rows}
      />
      <Missing elements={elements} />
    </Card>
  );
};

const Missing = ({ elements }: Pick<Result, "elements">) => {
  const missing = elements.filter(({ mean }) => mean === null);
  return missing.length === 0 ? null : (
    <p class="am-sub">
      {say("survey.elements.missing", {
        names: missing.map(({ element }) => elementName(element)).join(", "),
      })}
    </p>
  );
};

/** The index quarter by quarter with its bounds, beside the target. */
export const TrendCard = ({ result: { trend, target } }: { result: Result }) => {
  const rows = trend.flatMap(({ quarter, group }): IntervalRow[] => {
    if (!group.ikm) return [];
    const { value, lower, upper } = group.ikm;
    return [
      {
        label: periodInWords(quarterOf(firstDayOf(quarter))),
        ...{ estimate: value, lower: lower ?? value, upper: upper ?? value },
        shown: `${groupInWords(group)} · ${say("survey.answered", { count: group.answers ?? 0 })}`,
      },
    ];
  });
  return (
    <Card title={say("survey.trend")} lead={target ? say("survey.trend.target") : undefined}>
      {rows.length === 0 ? (
        <p class="am-sub">{say("survey.trend.none")}</p>
      ) : (
        <IntervalRows
          caption={say("survey.trend")}
          captionHidden
          head={say("survey.period")}
          figure={say("survey.ikm")}
          from={25}
          to={100}
          reference={target?.ikm}
          rows={rows}
        />
      )}
    </Card>
  );
};
