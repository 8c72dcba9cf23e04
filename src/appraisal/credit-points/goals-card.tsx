import { say } from "#platform/words/words.ts";
import { ProgressBar } from "#ui/chart/progress-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { CreditAccount, CreditGoal } from "./credit-points.schema.ts";

type Goal = CreditGoal & { name: string };

/** The way to the next grade and to the next level: drawn, in a table, and in words with when. */
export const GoalsCard = ({ account }: { account: CreditAccount }) => {
  const goals = goalsOf(account);
  return (
    <Card title={say("credit-points.goals")}>
      {account.gradeIsStrange && <p>{say("credit-points.grade-strange")}</p>}
      {goals.length === 0 && !account.gradeIsStrange && <p>{say("credit-points.top")}</p>}
      {goals.map((goal) => (
        <>
          <ProgressBar
            label={goal.name}
            value={showNumber(account.total)}
            target={say("credit-points.points", { points: showNumber(goal.points) })}
            share={goal.points === 0 ? null : account.total / goal.points}
            expected={null}
            state={goal.missing === 0 ? "reached" : "below"}
          />
          <p>{wordsOf(goal, account)}</p>
        </>
      ))}
      {goals.length > 0 && <GoalTable goals={goals} total={account.total} />}
      {goals.length > 0 && <p class="am-sub">{say("credit-points.goals.careful")}</p>}
    </Card>
  );
};

function goalsOf({ rank, nextLevel }: CreditAccount): Goal[] {
  const rankName = rank?.grade
    ? say("credit-points.goal.rank", { grade: rank.grade })
    : say("credit-points.goal.rank-with-level");
  return [
    ...(rank ? [{ ...rank, name: rankName }] : []),
    ...(nextLevel
      ? [
          {
            ...nextLevel,
            name: say("credit-points.goal.level", { level: say(`rules.value.${nextLevel.level}`) }),
          },
        ]
      : []),
  ];
}

/** "Kurang 11,25": and when that would be, if every year were rated as the last one. */
function wordsOf({ missing, by }: Goal, { pace }: CreditAccount): string {
  if (missing === 0) return say("credit-points.enough");
  const short = say("credit-points.missing", { points: showNumber(missing) });
  if (!pace) return `${short} ${say("credit-points.pace.unknown")}`;
  const rating = say(`rules.value.${pace.rating}`);
  const perYear = showNumber(pace.perYear);
  return by
    ? `${short} ${say("credit-points.pace", { rating, perYear, month: showDay(by, "month") })}`
    : `${short} ${say("credit-points.pace.never", { rating, perYear })}`;
}

const GoalTable = ({ goals, total }: { goals: readonly Goal[]; total: number }) => (
  <Table
    caption={say("credit-points.goals")}
    captionHidden
    compact
    columns={[
      { head: say("credit-points.goal"), cell: ({ name }) => name },
      {
        head: say("credit-points.needed"),
        numeric: true,
        onPhone: "labelled",
        cell: (goal) => showNumber(goal.points),
      },
      { head: say("credit-points.have"), numeric: true, onPhone: "labelled", cell: () => showNumber(total) },
      {
        head: say("credit-points.short"),
        numeric: true,
        onPhone: "labelled",
        cell: (goal) => showNumber(goal.missing),
      },
    ]}
    rows={goals}
    address={{ path: "/angka-kredit", query: {} }}
  />
);
