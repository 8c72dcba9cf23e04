import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { FileKind } from "#appraisal/exchange/mapping/fields.ts";
import { fileKinds } from "#appraisal/exchange/mapping/fields.ts";
import type { ShownProfile } from "#appraisal/exchange/mapping/list-profiles.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";

export type Scope = { units: readonly { unitId: string; name: string }[]; intervals: readonly string[] };
type ExportCardProps = { year: number; profiles: readonly ShownProfile[]; scope: Scope };

/** A file for the national system: what, of whom, of which interval. */
export const ExportCard = ({ year, profiles, scope }: ExportCardProps) => (
  <Card title={say("exchange.export")} lead={say("exchange.export.lead")}>
    <form class="am-form" method="get" action={`/periode/${year}/pertukaran/unduh`}>
      <Select
        name="profil"
        label={say("exchange.what")}
        hint={say("exchange.what.hint")}
        options={fileKinds.map((kind) => group(kind, profiles))}
        value="ekinerja-predikat"
      />
      <Select
        name="unit"
        label={say("exchange.unit")}
        optional
        placeholder={say("exchange.unit.all")}
        options={scope.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <Select
        name="interval"
        label={say("exchange.interval")}
        optional
        hint={say("exchange.interval.hint")}
        placeholder={say("exchange.interval.all")}
        options={scope.intervals.map((code) => ({ value: code, label: intervalName(code) }))}
      />
      <ActionBar>
        <Submit name="format" value="xlsx">
          {say("exchange.download", { format: "XLSX" })}
        </Submit>
        <Submit name="format" value="csv" variant="secondary">
          {say("exchange.download", { format: "CSV" })}
        </Submit>
      </ActionBar>
    </form>
  </Card>
);

function group(kind: FileKind, profiles: readonly ShownProfile[]) {
  const options = profiles.filter((profile) => profile.kind === kind);
  return {
    label: say(`exchange.kind.${kind}`),
    options: options.map(({ key, title }) => ({ value: key, label: title })),
  };
}
