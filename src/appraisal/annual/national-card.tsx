import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { showDay, showDays } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { NationalRating } from "./national-ratings.ts";

type NationalCardProps = { ratings: readonly NationalRating[]; timeZone: string };

/** What counts of the year because the national system says it: with its source, and what stood here before. */
export const NationalCard = ({ ratings, timeZone }: NationalCardProps) =>
  ratings.length === 0 ? null : (
    <Card title={say("exchange.annual")} lead={say("exchange.annual.lead")} id="sistem-nasional">
      <Table
        caption={say("exchange.annual")}
        captionHidden
        columns={columns(timeZone)}
        rows={ratings}
        address={{ path: "", query: {} }}
      />
    </Card>
  );

function columns(timeZone: string): Column<NationalRating>[] {
  return [
    {
      head: say("exchange.interval"),
      cell: ({ interval, startsOn, endsOn }) => (
        <div>
          {intervalName(interval)}
          <br />
          <span class="am-sub">{showDays(startsOn, endsOn, "medium")}</span>
        </div>
      ),
    },
    {
      head: say("exchange.overall"),
      cell: ({ overall, insteadOf }) => (
        <div>
          {say(`rules.value.${overall}`)}
          {insteadOf && (
            <p class="am-sub">{say("exchange.instead-of", { rating: say(`rules.value.${insteadOf}`) })}</p>
          )}
        </div>
      ),
    },
    { head: say("exchange.appraiser"), cell: ({ appraiserName }) => appraiserName || "–" },
    {
      head: say("exchange.source"),
      cell: ({ fileName, reason, decidedByName, decidedAt }) => (
        <div>
          {fileName}
          <p class="am-sub">
            {say("exchange.recorded-by", { name: decidedByName, day: showDay(dayIn(timeZone, decidedAt)) })}{" "}
            {reason}
          </p>
        </div>
      ),
    },
  ];
}
