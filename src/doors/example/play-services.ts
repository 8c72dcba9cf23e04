import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { organisationProcedures } from "#organisation/procedures.ts";
import { callProcedure, callUnchecked } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import { serviceProcedures } from "#service/procedures.ts";
import { ExampleServices } from "./services.schema.ts";

export async function readServices(): Promise<ExampleServices> {
  return ExampleServices.parse(parse(await readFile("examples/plaju/layanan.yaml", "utf8")));
}

/** Opens the counters of the example since January two years ago, as who keeps the services does. */
export async function playServices(written: ExampleServices, year: number, keeper: Call): Promise<void> {
  const since = `${year - 2}-01-01`;
  const unitId = await unitsByName(keeper);
  const { setHours, describeOffice } = serviceProcedures.standard;
  for (const [name, weekly] of Object.entries(written.hours))
    await callProcedure(setHours, { unitId: unitId(name), startsOn: since, weekly, revision: 0 }, keeper);
  for (const [name, office] of Object.entries(written.offices))
    await callProcedure(describeOffice, { unitId: unitId(name), ...office, revision: 0 }, keeper);
  const places = {
    wards: written.wards.map(unitId),
    section: [unitId(written.section)],
    both: [...written.wards, written.section].map(unitId),
  };
  for (const service of written.services)
    await playService(service, written.common, { since, unitIds: places[service.at] }, keeper);
}

type Service = ExampleServices["services"][number];

async function playService(
  { at: _, words, weight, product, draft, english, ...told }: Service,
  common: ExampleServices["common"],
  { since, unitIds }: { since: string; unitIds: readonly string[] },
  keeper: Call,
): Promise<void> {
  const { add, publish, setPoints, changeWords, begin, save } = serviceProcedures.standard;
  const { code } = told;
  const components = { ...common, product };
  const body = { ...told, englishName: english, complexityWeight: weight, feeRupiah: 0, components };
  await callUnchecked(add, body, keeper);
  await callProcedure(publish, { code, version: 1, revision: 1, holdsFrom: since }, keeper);
  await callProcedure(setPoints, { code, revision: 1, unitIds: [...unitIds], startsOn: since }, keeper);
  await callProcedure(changeWords, { code, revision: 2, searchWords: words }, keeper);
  if (!draft) return;
  await callProcedure(begin, { code }, keeper);
  await callUnchecked(save, { ...body, ...draft, version: 2, revision: 1 }, keeper);
}

async function unitsByName(call: Call): Promise<(name: string) => string> {
  const { units } = await callProcedure(organisationProcedures.unit.list, {}, call);
  const ids = new Map(units.map(({ unitId, name }) => [name, unitId]));
  return (name) => {
    const found = ids.get(name);
    if (!found) throw new Error(`layanan.yaml names a unit that is not there: ${name}`);
    return found;
  };
}
