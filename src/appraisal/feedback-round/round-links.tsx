import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { showDay } from "#ui/locale.ts";
import type { Listed } from "./list-rounds.ts";

/** The way from a leader's evaluation to what was said in rounds: to talk about, never counted. */
export const RoundLinks = ({ rounds }: { rounds: readonly Listed[] }) =>
  rounds.length === 0 ? null : (
    <Card title={say("round.evaluation.title")} lead={say("round.evaluation.lead")}>
      <ul>
        {rounds.map(({ roundId, leaderName, closesOn }) => (
          <li>
            <a href={`/putaran/${roundId}`}>
              {say("round.evaluation", { name: leaderName, day: showDay(closesOn) })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
