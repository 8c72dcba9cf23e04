// Run by killed-witness.test.ts: `ledger witness` with the options that it is given as JSON, in a process of its own.

import { z } from "zod";
import { ledgerWitness } from "#doors/commands/ledger-witness.ts";
import { readSettings } from "#platform/settings/settings.ts";

const Line = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));

await ledgerWitness(readSettings({ LOG_LEVEL: "error" }), Line.parse(JSON.parse(process.argv[2] ?? "")));
