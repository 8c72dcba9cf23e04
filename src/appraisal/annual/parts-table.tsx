import { RatingLink } from "#appraisal/evaluation/rating-link.tsx";
import { dayIn } from "#platform/clock/clock.ts";
import { say } from "#platform/words/words.ts";
import { showDay, showDays } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { AnnualPart } from "./annual.schema.ts";
import type { AnnualView } from "./of-person.ts";

type PartsTableProps = { annual: Pick<AnnualView, "parts" | "year">; timeZone: string };

/** Every part with its days, position, appraiser and rating: what the last appraiser has before their eyes. */
export const PartsTable = ({ annual: { parts, year }, timeZone }: PartsTableProps) => (
  <Table
    caption={say("annual.table", { year })}
    captionHidden
    columns={columns(timeZone)}
    rows={parts}
    address={{ path: "", query: {} }}
  />
);

function columns(timeZone: string): Column<AnnualPart>[] {
  return [
    {
      head: say("annual.part.days"),
      cell: ({ planId, startsOn, endsOn }) => (
        <a class="ds-link" href={`/rencana/${planId}`}>
          {showDays(startsOn, endsOn)}
        </a>
      ),
    },
    { head: say("annual.part.counted"), numeric: true, cell: countedDays },
    {
      head: say("annual.part.position"),
      cell: ({ positionTitle, unitName }) => `${positionTitle}, ${unitName}`,
    },
    { head: say("annual.part.appraiser"), cell: ({ appraiserName }) => appraiserName },
    { head: say("annual.part.rating"), cell: (part) => <PartRatingCell part={part} timeZone={timeZone} /> },
  ];
}

function countedDays({ days, pausedDays }: AnnualPart): string {
  return pausedDays > 0
    ? say("annual.part.days-paused", { days, paused: pausedDays })
    : say("annual.part.days-count", { days });
}

const PartRatingCell = ({ part, timeZone }: { part: AnnualPart; timeZone: string }) => {
  const { rating, isAgreed } = part;
  if (!rating)
    return <span class="am-sub">{say(isAgreed ? "annual.part.open" : "annual.part.not-agreed")}</span>;
  return (
    <div>
      <RatingLink
        evaluationId={rating.evaluationId}
        card="#mengapa"
        words={say(`rules.value.${rating.overall}`)}
      />{" "}
      <span class="am-sub">
        {say(rating.nationalId === null ? "annual.part.rated" : "exchange.part.recorded", {
          name: rating.decidedByName,
          day: showDay(dayIn(timeZone, rating.decidedAt)),
        })}
      </span>
    </div>
  );
};
