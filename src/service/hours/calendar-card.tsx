import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import { YearCalendar } from "#ui/chart/year-calendar.tsx";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import type { DayOff } from "./hours.schema.ts";
import type { HoursView } from "./read-hours.ts";

/** The days of a year: open, closed as every week, off by decree, closed by the unit itself. */
export const CalendarCard = ({ view, keeps }: { view: HoursView; keeps: boolean }) => {
  const { year, unitId, daysOff, decree, weekly, today } = view;
  const off = new Map(daysOff.map((one) => [one.day, one]));
  const closings = daysOff.filter(({ closingDayId }) => closingDayId !== null);
  return (
    <Card title={say("hours.year", { year: String(year) })} id="tahun">
      <p>
        <YearLink unitId={unitId} year={year - 1} /> · <YearLink unitId={unitId} year={year + 1} />
      </p>
      {decree === null && <Notice tone="warning">{say("hours.no-decree", { year: String(year) })}</Notice>}
      <YearCalendar
        id="kalender"
        title={say("hours.year", { year: String(year) })}
        year={year}
        today={today}
        looks={{
          plain: say("hours.open"),
          closed: say("hours.closed"),
          marked: say("hours.off"),
          own: say("hours.own-closing"),
        }}
        lookOf={(day) => {
          const one = off.get(day);
          if (one) return { look: one.kind === "closing" ? "own" : "marked", label: nameOf(one) };
          return { look: (weekly?.[isoWeekday(day)] ?? []).length > 0 ? "plain" : "closed" };
        }}
      />
      {decree && <LawArticle source={decree} />}
      {keeps && closings.length > 0 && <Withdrawals unitId={unitId} closings={closings} />}
    </Card>
  );
};

const YearLink = ({ unitId, year }: { unitId: string; year: number }) => (
  <a class="ds-link" href={`/jam-layanan/${unitId}?tahun=${year}#tahun`}>
    {year}
  </a>
);

function nameOf({ kind, name, unitName }: DayOff): string {
  if (kind === "closing") return say("hours.closing.of", { reason: name, unit: unitName ?? "" });
  return `${name} (${say(`hours.kind.${kind}`)})`;
}

const Withdrawals = ({ unitId, closings }: { unitId: string; closings: readonly DayOff[] }) => (
  <ul class="am-plain am-stack">
    {closings.map(({ day, name, closingDayId }) => (
      <li>
        {showDay(day, "long")}: {name}
        <Button
          action={`/jam-layanan/${unitId}/buka/${closingDayId}`}
          idempotencyKey={newFormKey()}
          variant="quiet"
        >
          {say("hours.closing.withdraw")}
        </Button>
      </li>
    ))}
  </ul>
);
