import { resolve } from "node:path";
import type { z } from "zod";
import type { FieldFault } from "#platform/errors/refusal.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { settingsWrong } from "./settings.errors.ts";
import { expectationOf, type SettingName, settingsSchema } from "./settings.schema.ts";

/** The oldest PostgreSQL that `DATABASE_URL` may point at (major version). */
export const databaseVersionMinimum = 15;

export type Environment = Readonly<Record<string, string | undefined>>;

export type Settings = ReturnType<typeof named>;

/**
 * The settings that `env` asks for, with defaults for the rest; an empty variable counts as absent. Throws one
 * refusal `settings.wrong` whose faults name every mistake: the variable, what it holds, what it should hold;
 * unknown AMPERA_ variables too, because a misspelt one would silently do nothing.
 */
export function readSettings(env: Environment): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = settingsSchema.safeParse(given);
  const faults = [...wrongValues(given), ...missingValues(given), ...unknownNames(given)];
  if (!parsed.success || faults.length > 0) throw settingsWrong(faults);
  return named(parsed.data);
}

/** The mistakes of a `settings.wrong`, one line each, in the reader's language. */
export function explainSettings(faults: readonly FieldFault[]): string {
  const lines = faults.map((fault) => `  ${sayIfKnown(`error.${fault.code}`, fault.facts)}`);
  return [say("error.settings.wrong", { count: faults.length }), ...lines].join("\n");
}

function named(raw: z.output<typeof settingsSchema>) {
  return {
    port: raw.PORT,
    host: raw.HOST,
    /** The public origin, without a slash at the end. */
    url: raw.AMPERA_URL ?? `http://localhost:${raw.PORT}`,
    dataFolder: resolve(raw.AMPERA_DATA),
    /** null: the embedded PostgreSQL. */
    databaseUrl: raw.DATABASE_URL ?? null,
    databasePool: raw.DATABASE_POOL,
    /** null: nothing is mailed. */
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: raw.MAIL_FROM ?? null,
    /** null: kept in the data folder, see secret.ts. */
    secret: raw.AMPERA_SECRET ?? null,
    example: raw.AMPERA_EXAMPLE,
    /** How many invented cases the example has at most. */
    exampleCases: raw.AMPERA_EXAMPLE_CASES,
    /** The calendar day "YYYY-MM-DD" on which the example workspace starts; null: today. */
    time: raw.AMPERA_TIME ?? null,
    logLevel: raw.LOG_LEVEL,
    trustedProxies: raw.TRUSTED_PROXIES,
    sessionHours: raw.SESSION_HOURS,
    /** `url=key line` of each witness, or a file of them; null: nobody is asked. */
    witnesses: raw.LEDGER_WITNESSES ?? null,
  };
}

/** One by one, because a whole that fails early would hide what is wrong after it. */
function wrongValues(given: Environment): FieldFault[] {
  return settingNames
    .filter((name) => !settingsSchema.shape[name].safeParse(given[name]).success)
    .map((variable) => {
      const { code, facts, secret } = expectationOf(variable);
      const got = secret ? "…" : (given[variable] ?? "").slice(0, 80);
      return { path: variable, code: `settings.${code}`, facts: { variable, got, ...facts } };
    });
}

function missingValues(given: Environment): FieldFault[] {
  if (!given.SMTP_URL || given.MAIL_FROM) return [];
  return [
    { path: "MAIL_FROM", code: "settings.missing", facts: { variable: "MAIL_FROM", because: "SMTP_URL" } },
  ];
}

function unknownNames(given: Environment): FieldFault[] {
  return Object.keys(given)
    .filter((name) => name.startsWith("AMPERA_") && !name.startsWith("AMPERA_TEST_"))
    .filter((name) => !(name in settingsSchema.shape))
    .map((variable) => ({ path: variable, code: "settings.unknown", facts: { variable } }));
}

const settingNames = Object.keys(settingsSchema.shape).filter(
  (name): name is SettingName => name in settingsSchema.shape,
);
