import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { CalendarCard } from "./calendar-card.tsx";
import { weekdays } from "./hours.schema.ts";
import { spansInWords, weekdayName, weekInShort, weekInWords } from "./hours-words.ts";
import { ClosingForm, HoursForm, OfficeForm } from "./keep-hours.tsx";
import { OwnHoursCard } from "./own-hours-card.tsx";
import type { HoursView } from "./read-hours.ts";

type HoursPageProps = { view: HoursView; keeps: boolean; attempt: Attempt };

/** When is this counter open? */
export const HoursPage = ({ view, keeps, attempt }: HoursPageProps) => (
  <>
    <Breadcrumb
      crumbs={[
        { href: "/standar", label: say("standard.title") },
        { href: "/jam-layanan", label: say("hours.title") },
      ]}
    />
    <Heading
      title={say("hours.of", { unit: view.name })}
      lead={view.weekly ? weekInShort(view.weekly) : say("hours.unset")}
    />
    {attempt.overtaken ? (
      <Conflict compared={compare(view, attempt)} />
    ) : (
      <ErrorSummary {...summaryOf(attempt)} />
    )}
    <Columns aside={<Aside view={view} keeps={keeps} attempt={attempt} />}>
      <CalendarCard view={view} keeps={keeps} />
      {keeps && <ClosingForm view={view} entry={attempt.entry} />}
    </Columns>
  </>
);

const Aside = ({ view, keeps, attempt }: HoursPageProps) => (
  <>
    <Card title={say("hours.week")}>
      {view.weekly ? (
        <DefinitionList
          items={weekInWords(view.weekly).map(({ days, hours }) => ({ term: days, value: hours }))}
        />
      ) : (
        <p class="am-sub">{say("hours.unset")}</p>
      )}
      {view.weekly && view.own.length === 0 && <p class="am-sub">{say("hours.inherited")}</p>}
      {keeps && <HoursForm view={view} entry={attempt.entry} />}
    </Card>
    {view.own.length > 0 && <OwnHoursCard view={view} keeps={keeps} />}
    <Card title={say("hours.address")}>
      <p>{view.office?.address || say("hours.address.none")}</p>
      {view.office?.phone && <p>{view.office.phone}</p>}
      {view.office?.note && <p class="am-sub">{view.office.note}</p>}
      {keeps && <OfficeForm view={view} entry={attempt.entry} />}
    </Card>
  </>
);

/** Of two who change hours or an address at once the second sees both. */
function compare(view: HoursView, { entry }: Attempt): Compared[] {
  const kept = view.own.find(({ startsOn }) => startsOn === typedIn(entry, "startsOn"))?.weekly ?? {};
  const hours = weekdays.map((day) => ({
    label: weekdayName(day),
    typed: typedIn(entry, `weekly.${day}`),
    kept: spansInWords(kept[day]),
  }));
  if (entry.values.address === undefined) return hours;
  return (["address", "phone", "note"] as const).map((field) => ({
    label: say(`hours.${field}`),
    typed: typedIn(entry, field),
    kept: view.office?.[field] ?? "",
  }));
}
