import type { Child } from "hono/jsx";
import type { z } from "zod";
import { showFigure, showMonth, showValue } from "#measures/words.ts";
import { type MessageKey, say } from "#platform/words/words.ts";
import type { serviceProcedures } from "#service/procedures.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";

type Procedure = (typeof serviceProcedures)["overview"]["month"];
type Month = NonNullable<z.output<Procedure["definition"]["output"]>["month"]>;
type MonthProps = {
  month: Month;
  /** Whether the reader may see all complaints, or their own only. */
  seesComplaints: boolean;
};

/** How the services do that somebody leads, one line each, with the way to the page that says more. */
export const ServiceMonthCard = ({ month, seesComplaints }: MonthProps) => {
  const { open, late, complaintsOpen, complaintsLate, slowest, heaviest } = month;
  const complaints = seesComplaints ? "/pengaduan" : "/pengaduan/saya";
  const lead = say("hub.month.lead", { unit: month.unit.name, month: showMonth(month.month) });
  return (
    <Card title={say("hub.month.title")} lead={lead}>
      <DefinitionList
        items={[
          line("hub.month.on-time", atUnit("/kecepatan", slowest), onTimeText(month)),
          line("hub.month.late", "/kecepatan/terbuka", say("hub.month.late.value", { open, late })),
          line("hub.month.satisfaction", "/survei", satisfactionText(month)),
          line(
            "hub.month.complaints",
            complaints,
            say("hub.month.late.value", { open: complaintsOpen, late: complaintsLate }),
          ),
          line("hub.month.load", atUnit("/beban-kerja", heaviest), loadText(month)),
        ]}
      />
    </Card>
  );
};

function line(term: MessageKey, href: string, value: Child) {
  return { term: <a href={href}>{say(term)}</a>, value };
}

function atUnit(path: string, unit: { unitId: string } | null): string {
  return unit ? `${path}?unit=${unit.unitId}` : path;
}

function onTimeText({ onTime, slowest }: Month): string {
  const all = say("hub.month.on-time.value", { value: showFigure(onTime, "share") });
  if (!slowest) return all;
  const lowest = { unit: slowest.name, value: showValue(slowest.share, "share") };
  return `${all} ${say("hub.month.slowest", lowest)}`;
}

function satisfactionText({ satisfaction, weakest }: Month): string {
  const index = showFigure(satisfaction, "index");
  if (!weakest) return index;
  const element = say(`survey.element.${weakest.element}`);
  return `${index}. ${say("hub.month.weakest", { element, value: showValue(weakest.mean, "score") })}`;
}

function loadText({ heaviest }: Month): string {
  if (!heaviest) return say("hub.month.load.even");
  const { name, received, done } = heaviest;
  return say("hub.month.load.value", { unit: name, received, done });
}
