import { showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Filter } from "#ui/table/filter.tsx";
import type { SeriesProps } from "./series-props.ts";

/** Whose figures, of which service, from when until when. */
export const SeriesFilter = ({ series, address, monthsToChoose }: SeriesProps) => {
  const months = monthsToChoose.map((month) => ({ value: month, label: showMonth(month) }));
  const options = (named: readonly { id: string; name: string }[]) =>
    named.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Filter
      address={address}
      names={["unit", "layanan", "dari", "sampai"]}
      chosen={[
        series.unit.name,
        ...(series.services.length > 0 ? [series.service?.name ?? say("measure.all-services")] : []),
        say("measure.span", {
          from: showMonth(series.months[0] ?? ""),
          through: showMonth(series.months.at(-1) ?? ""),
        }),
      ]}
    >
      <Select
        name="unit"
        label={say("measure.unit")}
        value={series.unit.id}
        options={options(series.units)}
      />
      {series.services.length > 0 && (
        <Select
          name="layanan"
          label={say("measure.service")}
          placeholder={say("measure.all-services")}
          value={series.service?.id}
          options={options(series.services)}
          optional
        />
      )}
      <Select name="dari" label={say("measure.from")} value={series.months[0]} options={months} />
      <Select name="sampai" label={say("measure.through")} value={series.months.at(-1)} options={months} />
    </Filter>
  );
};
