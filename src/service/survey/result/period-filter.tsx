import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Filter } from "#ui/table/filter.tsx";
import { periodInWords } from "./group-words.ts";
import type { Period } from "./period.ts";

const yearsShown = 5;

/** Which time is looked at; the children are further choices. */
export const PeriodFilter = ({
  path,
  period,
  today,
  services = [],
  serviceId,
}: {
  path: string;
  period: Pick<Period, "year" | "quarter">;
  today: string;
  services?: readonly { serviceId: string; name: string }[];
  serviceId?: string | null;
}) => (
  <Filter address={{ path, query: {} }} names={["masa", "layanan"]}>
    <Select
      name="masa"
      label={say("survey.period")}
      value={periodValue(period)}
      options={periodsUpTo(today).map((one) => ({ value: periodValue(one), label: periodInWords(one) }))}
    />
    {services.length > 0 && (
      <Select
        name="layanan"
        label={say("survey.service.filter")}
        value={serviceId ?? ""}
        placeholder={say("survey.service.all")}
        options={services.map((one) => ({ value: one.serviceId, label: one.name }))}
        optional
      />
    )}
  </Filter>
);

function periodsUpTo(today: string): Pick<Period, "year" | "quarter">[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: yearsShown }, (_, at) => year - at).flatMap((one) => [
    { year: one, quarter: null },
    ...[4, 3, 2, 1].map((quarter) => ({ year: one, quarter })),
  ]);
}

/** "2026" or "2026-Q1", as it stands in an address. */
export function periodValue({ year, quarter }: Pick<Period, "year" | "quarter">): string {
  return quarter === null ? String(year) : `${year}-Q${quarter}`;
}

/** What an address asks for; this year where it says nothing that can be read. */
export function periodIn(asked: string | undefined, today: string): { year: number; quarter: number | null } {
  const read = /^(20\d\d)(?:-Q([1-4]))?$/.exec(asked ?? "");
  if (!read) return { year: Number(today.slice(0, 4)), quarter: null };
  return { year: Number(read[1]), quarter: read[2] ? Number(read[2]) : null };
}
