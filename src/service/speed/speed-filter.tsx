import { addMonths, monthsFrom } from "#measures/months.ts";
import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { showDay } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import type { Named, Speed } from "./speed.schema.ts";

const monthsBack = 35;

export const SpeedFilter = ({ speed, address, today }: { speed: Speed; address: Address; today: string }) => {
  const { asked, units, services } = speed;
  const nameOf = (named: readonly Named[], id: string | null) => named.find((one) => one.id === id)?.name;
  return (
    <Filter
      address={address}
      names={["unit", "layanan", "dari", "sampai"]}
      chosen={[
        nameOf(units, asked.unitId) ?? say("speed.all-units"),
        nameOf(services, asked.serviceId) ?? say("speed.all-services"),
        spanInWords(asked),
      ]}
    >
      <Select
        name="unit"
        label={say("speed.unit")}
        placeholder={say("speed.all-units")}
        value={asked.unitId ?? ""}
        options={optionsOf(units)}
      />
      <Select
        name="layanan"
        label={say("speed.service")}
        placeholder={say("speed.all-services")}
        value={asked.serviceId ?? ""}
        options={optionsOf(services)}
      />
      <Select
        name="dari"
        label={say("speed.from")}
        value={asked.from}
        options={monthOptions(today, asked.from)}
      />
      <Select
        name="sampai"
        label={say("speed.through")}
        value={asked.through}
        options={monthOptions(today, asked.through)}
      />
    </Filter>
  );
};

/** "Juni 2026 sampai November 2026". */
export function spanInWords({ from, through }: { from: string; through: string }): string {
  const month = (of: string) => showDay(`${of}-01`, "month");
  return from === through ? month(from) : say("speed.span", { from: month(from), through: month(through) });
}

export function optionsOf(named: readonly Named[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

/** The newest first; what was asked is among them, however old. */
export function monthOptions(today: string, asked: string) {
  const newest = today.slice(0, 7);
  const months = new Set([...monthsFrom(addMonths(newest, -monthsBack), newest), asked]);
  return [...months]
    .sort()
    .toReversed()
    .map((month) => ({ value: month, label: showDay(`${month}-01`, "month") }));
}
