import { say } from "#platform/words/words.ts";
import { dayNumber, showDay } from "#ui/locale.ts";
import { Drawing } from "./drawing.tsx";
import { ChartFrame } from "./frame.tsx";

export const dayLooks = ["plain", "closed", "marked", "own"] as const;
export type DayLook = (typeof dayLooks)[number];

export type YearCalendarProps = {
  id: string;
  title: string;
  year: number;
  today: string;
  /** What each look means, for the legend and the table. */
  looks: Readonly<Record<DayLook, string>>;
  /** How a day looks; those with a label stand in the table. */
  lookOf: (day: string) => { look: DayLook; label?: string };
};

const [cell, gap, left, top] = [9, 2, 30, 2];
const step = cell + gap;
const rowHeight = step + 3;

/** Every day of a year, a row for each month; what is special about a day stands in the table beside. */
export const YearCalendar = ({ id, title, year, today, looks, lookOf }: YearCalendarProps) => {
  const days = daysOfYear(year).map((day) => ({ day, ...lookOf(day) }));
  const special = days.filter(({ label }) => label !== undefined);
  const width = left + 31 * step;
  const height = top + 12 * rowHeight;
  return (
    <ChartFrame title={title} titleHidden table={tableOf(special, looks)} note={<Legend looks={looks} />}>
      <Drawing
        id={id}
        title={title}
        description={say("ui.year-calendar.description", { count: special.length })}
        class="am-calendar"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {Array.from({ length: 12 }, (_, month) => (
          <text x="0" y={top + month * rowHeight + cell - 1}>
            {showDay(`${year}-${String(month + 1).padStart(2, "0")}-01`, "month").slice(0, 3)}
          </text>
        ))}
        {days.map(({ day, look }) => (
          <rect
            data-look={look}
            data-today={day === today ? "" : undefined}
            x={left + (Number(day.slice(8)) - 1) * step}
            y={top + (Number(day.slice(5, 7)) - 1) * rowHeight}
            width={cell}
            height={cell}
            rx="2"
          />
        ))}
      </Drawing>
    </ChartFrame>
  );
};

function daysOfYear(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const count = dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`);
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
}

type Special = { day: string; look: DayLook; label?: string | undefined };

function tableOf(special: readonly Special[], looks: YearCalendarProps["looks"]) {
  return {
    columns: [say("ui.year-calendar.day"), say("ui.year-calendar.what"), say("ui.year-calendar.why")],
    rows: special.map(({ day, look, label }) => [showDay(day, "long"), looks[look], label ?? ""]),
  };
}

const Legend = ({ looks }: { looks: YearCalendarProps["looks"] }) => (
  <span class="am-calendar-legend">
    {dayLooks.map((look) => (
      <span>
        <svg width="9" height="9" class="am-calendar" aria-hidden="true">
          <rect width="9" height="9" rx="2" data-look={look} />
        </svg>{" "}
        {looks[look]}
      </span>
    ))}
  </span>
);
