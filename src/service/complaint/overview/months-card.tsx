import { say } from "#platform/words/words.ts";
import { TrendLines } from "#ui/chart/trend-lines.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { Figures, Part } from "./overview.schema.ts";
import { PartsTable } from "./parts-card.tsx";

type Props = { months: readonly Part[]; whole: Figures; year: number; today: string };

/** Month by month: how many came in, and what became of those. */
export const MonthsCard = ({ months, whole, year, today }: Props) => {
  const named = monthsOf(year, today).map((month) => ({ month, name: showDay(`${month}-01`, "month") }));
  const found = new Map(months.map((part) => [part.key, part]));
  const line = (label: string, of: (figures: Figures) => number, isWhole = false) => {
    const values = named.map(({ month }) => figureIn(found.get(month), of));
    return {
      ...{ label, values, isWhole, total: showNumber(of(whole)) },
      shown: values.map((value) => (value === null ? say("complaint.overview.hidden") : showNumber(value))),
    };
  };
  const [first, last] = [named[0], named.at(-1)];
  const title = say("complaint.overview.by-month");
  return (
    <Card title={title} id="bulan">
      {first && last && (
        <TrendLines
          title={title}
          titleHidden
          head={say("complaint.overview.month")}
          times={named.map(({ name }) => name)}
          ends={{ from: first.name, to: last.name }}
          lines={[
            line(say("complaint.overview.received"), ({ received }) => received, true),
            line(say("complaint.overview.answered"), (all) => all.answeredInTime + all.answeredLate),
            line(say("complaint.overview.late"), (all) => all.answeredLate + all.waitingLate),
          ]}
          note={say("complaint.overview.by-month.note")}
        />
      )}
      <Folded label={say("complaint.overview.by-month.figures")}>
        <PartsTable
          title={title}
          head={say("complaint.overview.month")}
          parts={named.flatMap(({ month, name }) => {
            const part = found.get(month);
            return part ? [{ ...part, name }] : [];
          })}
        />
      </Folded>
    </Card>
  );
};

/** Null: hidden. A month in which nothing came in has nought of everything. */
function figureIn(part: Part | undefined, of: (figures: Figures) => number): number | null {
  if (!part) return 0;
  return part.figures ? of(part.figures) : null;
}

/** The months of a year up to today. */
function monthsOf(year: number, today: string): string[] {
  const all = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  return all.filter((month) => month <= today.slice(0, 7));
}
