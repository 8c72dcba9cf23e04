import { z } from "zod";
import { type Api, apiOf } from "./api.ts";
import { plaju } from "./plaju.ts";

const Found = z.object({ people: z.array(z.object({ employeeId: z.string(), nip: z.string().nullish() })) });

/** The id of a person of the example, as the personnel office finds it. */
export async function employeeId({ origin }: { origin: string }, { nip }: { nip: string }): Promise<string> {
  return idByNip(await apiOf(origin, plaju.endang), nip);
}

export async function idByNip(office: Api, nip: string): Promise<string> {
  const { people } = Found.parse((await office.get(`/employees?search=${nip}`)).body);
  const found = people.find((person) => person.nip === nip);
  if (!found) throw new Error(`nobody has the NIP ${nip}`);
  return found.employeeId;
}
