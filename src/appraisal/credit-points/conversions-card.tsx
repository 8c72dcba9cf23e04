import { RatingLink } from "#appraisal/evaluation/rating-link.tsx";
import { explain } from "#platform/law/explain.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showDays, showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { CreditAccount, CreditEntry } from "./credit-points.schema.ts";

/** Every annual rating with what it came to and how, and the running total of the present level. */
export const ConversionsCard = ({ account, employeeId }: { account: CreditAccount; employeeId: string }) => (
  <Card title={say("credit-points.conversions")} lead={say("credit-points.conversions.lead")}>
    <Table
      caption={say("credit-points.conversions")}
      captionHidden
      columns={columns(employeeId)}
      rows={account.entries}
      address={{ path: "/angka-kredit", query: {} }}
      empty={
        <EmptyState
          title={say("credit-points.conversions.none")}
          text={say("credit-points.conversions.none.text")}
        />
      }
    />
  </Card>
);

function columns(employeeId: string): Column<CreditEntry>[] {
  return [
    { head: say("credit-points.period"), cell: periodCell },
    { head: say("credit-points.rating"), cell: ratingCell },
    { head: say("credit-points.how"), cell: howCell },
    { head: say("credit-points.earned"), numeric: true, cell: ({ points }) => showNumber(points) },
    { head: say("credit-points.total"), numeric: true, cell: totalCell },
    {
      head: say("credit-points.paper"),
      cell: ({ planId, startsOn, endsOn }) =>
        planId ? (
          <a href={`/angka-kredit/${employeeId}/konversi/${planId}/pdf`}>
            {say("credit-points.conversion")}
            <span class="ds-sr-only">{` ${showDays(startsOn, endsOn)}`}</span>
          </a>
        ) : (
          "–"
        ),
    },
  ];
}

const periodCell = ({ startsOn, endsOn, months, level }: CreditEntry) => (
  <>
    {showDays(startsOn, endsOn, "medium")}
    <br />
    <span class="am-sub">
      {say("credit-points.period.text", { months, level: say(`rules.value.${level}`) })}
    </span>
  </>
);

/** With the older scale's range beside it: a range, since one number in it is nobody's yet. */
const ratingCell = ({ evaluationId, rating, scale }: CreditEntry) => (
  <div>
    <RatingLink evaluationId={evaluationId} words={say(`rules.value.${rating}`)} />
    {scale.map((step) => (
      <p class="am-sub am-small">{explain(step).sentence}</p>
    ))}
  </div>
);

const howCell = ({ because }: CreditEntry) => {
  const last = because.at(-1);
  return last ? explain(last).sentence : "–";
};

const totalCell = ({ total, counting }: CreditEntry) =>
  total === null ? (
    <span class="am-sub">{sayIfKnown(`credit-points.counting.${counting}`)}</span>
  ) : (
    showNumber(total)
  );
