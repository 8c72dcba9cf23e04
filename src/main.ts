import { parseArgs } from "node:util";
import { call } from "#doors/commands/call.ts";
import { clock } from "#doors/commands/clock.ts";
import { foundAgency } from "#doors/commands/found-agency.ts";
import { type Ground, openGround } from "#doors/commands/ground.ts";
import { ledger } from "#doors/commands/ledger.ts";
import { ledgerWitness } from "#doors/commands/ledger-witness.ts";
import { measures as measuresCommand } from "#doors/commands/measures.ts";
import { plajuExample } from "#doors/commands/plaju.ts";
import { start } from "#doors/commands/start.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { explainSettings, readSettings, type Settings } from "#platform/settings/settings.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { composeApp, jobKinds, measures, nouns, personalData, router, schedules, waiting } from "./app.ts";

const { values: line, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: "string" },
    agency: { type: "string" },
    key: { type: "string" },
    keys: { type: "string" },
    checkpoint: { type: "string" },
    tiles: { type: "string" },
    archive: { type: "string" },
    to: { type: "string" },
    json: { type: "boolean" },
    name: { type: "string" },
    parent: { type: "string" },
    place: { type: "string" },
    address: { type: "string" },
    zone: { type: "string" },
    cadence: { type: "string" },
    nip: { type: "string" },
    person: { type: "string" },
    folder: { type: "string" },
    listen: { type: "string" },
    every: { type: "string" },
    once: { type: "boolean" },
    all: { type: "boolean" },
    log: { type: "string", multiple: true },
    follow: { type: "string", multiple: true },
  },
});
const { log, follow: _followed, once: _once, all, json, ...given } = line;
const [logUrl] = log ?? [];
const options = {
  ...given,
  ...(json ? { json: "yes" } : {}),
  ...(all ? { all: "yes" } : {}),
  ...(logUrl ? { log: logUrl } : {}),
};
const work = { kinds: jobKinds, schedules, nouns, personalData, measures, waiting };
const [command = "start", ...words] = positionals;

/** The command line: each command opens what it needs and closes it again. */
const commands: Record<string, (settings: Settings) => Promise<void>> = {
  start: (settings) => start(settings, { work, compose: composeApp, example: plajuExample }),
  migrate: (settings) => onGround(settings, async () => {}),
  call: (settings) => onGround(settings, (ground) => call(ground, router, words, options)),
  "found-agency": (settings) => onGround(settings, (ground) => foundAgency(ground, options)),
  measures: (settings) => onGround(settings, (ground) => measuresCommand(ground, words, options)),
  clock: (settings) => clock(settings, words),
  ledger: (settings) =>
    ledger(
      { onGround: (run) => onGround(settings, run), witness: () => ledgerWitness(settings, line) },
      words,
      options,
    ),
};

async function onGround(settings: Settings, run: (ground: Ground) => Promise<void>) {
  const ground = await openGround(settings, work);
  try {
    await run(ground);
  } finally {
    await ground.close();
  }
}

try {
  const run = commands[command];
  if (!run)
    throw new Refusal(
      "command.unknown",
      "not-found",
      { command, known: Object.keys(commands).join(", ") },
      [],
    );
  await run(readSettings(process.env));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error.code === "settings.wrong") return explainSettings(error.faults);
  const faults = error.faults.map(
    (fault) => `  ${fault.path}: ${sayIfKnown(`error.${fault.code}`, fault.facts)}`,
  );
  return [sayIfKnown(`error.${error.code}`, error.facts), ...faults].join("\n");
}
