import type { z } from "zod";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { cadences, zoneNames, zones } from "./agency.schema.ts";
import { comparedAgency } from "./agency-compared.ts";
import type { readAgency } from "./read-agency.ts";

export type AgencyView = z.output<typeof readAgency.definition.output>;

/** What stands in letterheads, whose clock holds, and how often is evaluated: set once, seldom changed. */
export const AgencyPage = ({ agency, attempt }: { agency: AgencyView; attempt: Attempt }) => {
  const { entry } = attempt;
  return (
    <FormPage
      crumbs={[{ href: "/organisasi", label: say("nav.organisation") }]}
      title={say("agency.title")}
      lead={say("agency.lead")}
      action="/instansi"
      button={say("agency.button")}
      back="/organisasi"
      attempt={attempt}
      version={agency.revision}
      compared={comparedAgency(agency, entry)}
    >
      <TextField
        label={say("agency.parent-name")}
        hint={say("agency.parent-name.hint")}
        maxlength={200}
        optional
        {...fieldOf(entry, "parentName")}
      />
      <TextField label={say("agency.name")} maxlength={200} {...fieldOf(entry, "name")} />
      <TextField
        label={say("agency.address")}
        hint={say("agency.address.hint")}
        maxlength={300}
        optional
        {...fieldOf(entry, "address")}
      />
      <TextField
        label={say("agency.place")}
        hint={say("agency.place.hint")}
        maxlength={100}
        {...fieldOf(entry, "place")}
      />
      <Radios
        label={say("agency.time-zone")}
        options={zoneNames.map((zone) => ({
          value: zones[zone],
          label: zone,
          hint: say(`agency.zone.${zone}`),
        }))}
        {...fieldOf(entry, "timeZone")}
      />
      <CadenceField agency={agency} attempt={attempt} />
    </FormPage>
  );
};

/** Still a choice until the first year is opened; then only what holds is offered, and why. */
const CadenceField = ({ agency, attempt }: { agency: AgencyView; attempt: Attempt }) => {
  const boundSince = agency.cadenceBoundSince;
  const offered = boundSince === null ? cadences : [agency.cadence];
  return (
    <>
      <Radios
        label={say("agency.cadence")}
        hint={boundSince === null ? say("agency.cadence.hint") : undefined}
        options={offered.map((cadence) => ({ value: cadence, label: say(`agency.cadence.${cadence}`) }))}
        {...fieldOf(attempt.entry, "cadence")}
      />
      {boundSince !== null && (
        <Notice tone="info">{say("agency.cadence.bound", { year: String(boundSince) })}</Notice>
      )}
    </>
  );
};
