import { say, sayIfKnown } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { showDay } from "#ui/locale.ts";
import type { LawInUse } from "./transparency.schema.ts";

/** Every topic with the articles that hold today; folded, since there are many and a reader comes for one. */
export const LawsCard = ({ laws }: { laws: readonly LawInUse[] }) => {
  const inUse = laws.filter(({ sources }) => sources.length > 0);
  const isOpen = inUse.some(({ sources }) => sources.some(({ confirmed }) => !confirmed));
  return (
    <Card title={say("transparency.laws")}>
      <p>{say("transparency.laws.lead")}</p>
      {isOpen && <p class="am-sub">{say("transparency.laws.unconfirmed")}</p>}
      {inUse.map(({ topic, sources }) => (
        <Folded
          label={say("transparency.topic", {
            topic: sayIfKnown(`transparency.topic.${topic}`),
            count: sources.length,
          })}
        >
          <ul>
            {sources.map((source) => (
              <Article source={source} />
            ))}
          </ul>
        </Folded>
      ))}
    </Card>
  );
};

const Article = ({
  source: { regulation, article, url, confirmed, from },
}: {
  source: LawInUse["sources"][number];
}) => {
  const name = say("rules.article", { regulation, article });
  return (
    <li>
      {url ? <a href={url}>{name}</a> : name}
      {!confirmed && " *"} <span class="am-sub">{say("transparency.since", { day: showDay(from) })}</span>
    </li>
  );
};
