import { say } from "#platform/words/words.ts";
import { StackedBars } from "#ui/chart/stacked-bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Figures, Lasting, Part } from "./overview.schema.ts";
import { showBounds, showDays } from "./shown-days.ts";

type Props = {
  id: string;
  title: string;
  /** What the parts are. */
  head: string;
  parts: readonly Part[];
};

/** One side of the whole, the largest first: what became of each as a picture, and its figures as a table. */
export const PartsCard = ({ id, title, head, parts }: Props) => {
  const sizeOf = ({ figures }: Part) => figures?.received ?? -1;
  const ordered = parts.toSorted(
    (one, other) => sizeOf(other) - sizeOf(one) || (one.name < other.name ? -1 : 1),
  );
  const bars = ordered.flatMap((part) =>
    part.figures
      ? [
          {
            ...{ label: part.name, values: fates.map((fate) => part.figures?.[fate] ?? 0) },
            shown: say("complaint.overview.of", {
              answered: showNumber(part.figures.answeredInTime + part.figures.answeredLate),
              received: showNumber(part.figures.received),
            }),
          },
        ]
      : [],
  );
  return (
    <Card title={title} id={id}>
      {bars.length > 0 && (
        <StackedBars
          title={title}
          titleHidden
          head={head}
          parts={fates.map((fate) => ({ label: say(`complaint.overview.${fate}`), look: looks[fate] }))}
          bars={bars}
        />
      )}
      <PartsTable title={title} head={head} parts={ordered} />
    </Card>
  );
};

const fates = ["answeredInTime", "answeredLate", "waitingInTime", "waitingLate"] as const;
const looks = {
  answeredInTime: "done",
  answeredLate: "going",
  waitingInTime: "begun",
  waitingLate: "asked",
} as const satisfies Record<(typeof fates)[number], string>;

/** The figures of each part; of one that is hidden that it is, and why. */
export const PartsTable = ({ title, head, parts }: Omit<Props, "id">) => (
  <Table
    caption={title}
    captionHidden
    columns={columns(head)}
    rows={parts}
    address={{ path: "/pengaduan/ringkas", query: {} }}
  />
);

function columns(head: string): Column<Part>[] {
  const count = (label: string, of: (figures: Figures) => number): Column<Part> => ({
    head: label,
    numeric: true,
    cell: ({ figures }) => (figures ? showNumber(of(figures)) : "–"),
  });
  const time = (label: string, of: (figures: Figures) => Lasting): Column<Part> => ({
    head: label,
    numeric: true,
    cell: ({ figures }) => (figures ? <Time lasting={of(figures)} /> : "–"),
  });
  return [
    {
      head,
      cell: (part) => (
        <>
          {part.name}
          {!part.figures && <small class="am-bars-mark">{say("complaint.overview.hidden")}</small>}
        </>
      ),
    },
    count(say("complaint.overview.received"), ({ received }) => received),
    count(say("complaint.overview.answered"), (all) => all.answeredInTime + all.answeredLate),
    count(say("complaint.overview.open"), ({ open }) => open),
    count(say("complaint.overview.late"), (all) => all.answeredLate + all.waitingLate),
    time(say("complaint.overview.answer"), ({ answer }) => answer),
    time(say("complaint.overview.closing"), ({ closing }) => closing),
  ];
}

const Time = ({ lasting: { median, p90, lower, upper } }: { lasting: Lasting }) => (
  <>
    {showDays(median)}
    {median !== null && (
      <small class="am-bars-mark">
        {say("complaint.overview.p90", { p90: showDays(p90) })}; {showBounds(lower, upper)}
      </small>
    )}
  </>
);
