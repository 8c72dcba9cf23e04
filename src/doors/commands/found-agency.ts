import { z } from "zod";
import { AgencyBody, foundAgency as found, zoneNames, zones } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { inputFaults } from "#platform/http/input-faults.ts";
import { written } from "#platform/procedures/written-number.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import type { Ground } from "./ground.ts";

const Options = AgencyBody.pick({ name: true, place: true, address: true }).extend({
  agency: written(z.number().int().positive()).default(1),
  parent: AgencyBody.shape.parentName,
  zone: z.enum(zoneNames).default("WIB"),
  cadence: AgencyBody.shape.cadence.default("quarterly"),
  nip: z.string(),
  person: z.string().min(1).max(200),
});

/**
 * `found-agency --name "Kecamatan …" --place Kota --nip … --person "Nama" [--parent "Pemerintah …"] [--address …]
 * [--zone WIB|WITA|WIT] [--cadence monthly|quarterly] [--agency 1]`: the beginning of a real agency. Prints the link
 * with which its first person chooses a password.
 */
export async function foundAgency(
  ground: Pick<Ground, "services" | "identity">,
  options: Record<string, string | undefined>,
): Promise<void> {
  const parsed = Options.safeParse(options);
  if (!parsed.success) throw inputFaults(parsed.error.issues, options);
  const { services, identity } = ground;
  const { agency: agencyId, name, parent: parentName, place, address, cadence, person } = parsed.data;
  const timeZone = zones[parsed.data.zone];
  const now = services.clock();
  const today = dayIn(timeZone, now);
  const reading = readNip(parsed.data.nip, lawOn(services.law, today));
  if (!reading.ok) throw invalid(reading.faults.map(({ code, facts }) => ({ path: "nip", code, facts })));
  const office = { nip: reading.nip, name: person, status: reading.facts.status };
  const agency = { agencyId, name, parentName, place, address, timeZone, cadence, office };
  const employeeId = await services.database.bulk(agencyId, (queries) =>
    found(queries, agency, { now, today, nouns: services.ledger.nouns }),
  );
  const { token } = await identity.invite({
    agencyId,
    employeeId,
    nip: reading.nip,
    name: person,
    by: employeeId,
  });
  process.stdout.write(`${say("command.founded", { name, link: `${services.origin}/undangan/${token}` })}\n`);
}
