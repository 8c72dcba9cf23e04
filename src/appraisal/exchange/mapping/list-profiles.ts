import { z } from "zod";
import { exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import { query } from "#platform/procedures/query.ts";
import { exchangeFields, fileKinds } from "./fields.ts";
import { profiles } from "./profiles.ts";

const Column = z.object({
  heading: z.string(),
  field: z.enum(exchangeFields).nullable(),
  constant: z.string().nullable(),
  also: z.array(z.string()),
  /** What is written for each code of Ampera's, and what else is read as it. */
  codes: z.array(z.object({ code: z.string(), write: z.string(), read: z.array(z.string()) })),
  confirmed: z.boolean(),
});

export const ShownProfile = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(fileKinds),
  imports: z.boolean(),
  /** Whether somebody compared it with the other system's own description. */
  confirmed: z.boolean(),
  source: z.object({ text: z.string(), url: z.string().nullable() }),
  dates: z.string(),
  columns: z.array(Column),
});
export type ShownProfile = z.output<typeof ShownProfile>;

export const listProfiles = query({
  name: "exchange.profiles",
  route: {
    method: "GET",
    path: "/exchange-profiles",
    summary: "The columns of other systems: what stands in each, its codes, and what nobody could confirm",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: z.object({}),
  output: z.object({ profiles: z.array(ShownProfile) }),
  run: async () => ({
    profiles: profiles().map(({ codes, columns, confirmed, source, ...profile }) => ({
      ...profile,
      confirmed: confirmed !== false,
      source: { text: source.text, url: source.url ?? null },
      columns: columns.map(({ heading, field, constant, also, codes: list, confirmed: known }) => ({
        ...{ heading, field: field ?? null, constant: constant ?? null, also },
        codes: codesOf(codes[list ?? ""]),
        confirmed: known !== false,
      })),
    })),
  }),
});

function codesOf(
  list: Parameters<typeof Object.entries<{ write: string | number; read: string[] }>>[0] = {},
) {
  return Object.entries(list).map(([code, { write, read }]) => ({ code, write: String(write), read }));
}
