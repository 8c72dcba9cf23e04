import { z } from "zod";
import type { RefusalFacts } from "#platform/errors/refusal.ts";

/** What a variable should hold: the message `error.settings.<code>` says it, filled with `facts`. */
type Expectation = { code: string; facts?: RefusalFacts; secret?: true };

const expectations = z.registry<Expectation>();

/** Every setting that the environment can carry; docs/settings.md explains them, a test holds the two together. */
export const settingsSchema = z.object({
  PORT: wholeNumber(1, 65_535, 4400),
  HOST: text("host", /^[\w.:-]+$/).default("127.0.0.1"),
  AMPERA_URL: originUrl(),
  AMPERA_DATA: z.string().default("./data"),
  DATABASE_URL: databaseUrl(),
  DATABASE_POOL: wholeNumber(2, 500, 20),
  SMTP_URL: url("smtp-url", ({ protocol }) => /^smtps?:$/.test(protocol)),
  MAIL_FROM: text("mail-address", /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/).optional(),
  AMPERA_SECRET: z.string().min(32).optional().register(expectations, { code: "secret", secret: true }),
  AMPERA_EXAMPLE: choice(["plaju", "none"], "plaju"),
  AMPERA_EXAMPLE_CASES: wholeNumber(0, 1_000_000, 100_000),
  AMPERA_TIME: z.iso.date().optional().register(expectations, { code: "day" }),
  LOG_LEVEL: choice(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "info"),
  TRUSTED_PROXIES: wholeNumber(0, 10, 0),
  SESSION_HOURS: wholeNumber(1, 720, 12),
  LEDGER_WITNESSES: z
    .string()
    .max(20_000)
    .refine(areWitnesses)
    .register(expectations, { code: "witnesses" })
    .optional(),
});

export type SettingName = keyof typeof settingsSchema.shape;

/** What `name` should hold. */
export function expectationOf(name: SettingName): Expectation {
  return expectationIn(settingsSchema.shape[name]) ?? { code: "text" };
}

function expectationIn(schema: z.core.$ZodType): Expectation | undefined {
  const inner =
    schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? schema.unwrap() : undefined;
  return expectations.get(schema) ?? (inner && expectationIn(inner));
}

function wholeNumber(min: number, max: number, fallback: number) {
  const digits = z.string().regex(/^\d{1,9}$/);
  const number = digits.transform(Number).pipe(z.number().min(min).max(max));
  return number.register(expectations, { code: "whole-number", facts: { min, max } }).default(fallback);
}

function choice<const Choices extends readonly string[]>(choices: Choices, fallback: Choices[number]) {
  return z
    .enum(choices)
    .register(expectations, { code: "choice", facts: { choices: choices.join(", ") } })
    .default(fallback);
}

function text(code: string, shape: RegExp) {
  return z.string().max(300).regex(shape).register(expectations, { code });
}

/** An address that may carry a password, so it is never repeated in a complaint. */
function url(code: string, isRight: (parsed: URL) => boolean) {
  const address = z.string().refine((value) => {
    const parsed = URL.parse(value);
    return parsed !== null && isRight(parsed);
  });
  return address.register(expectations, { code, secret: true }).optional();
}

/** Host, database and user where they belong: the working roles sign in at the same address as somebody else. */
function databaseUrl() {
  return url("postgres-url", ({ protocol, host, pathname, searchParams }) => {
    const names = ["host", "user", "password", "database", "dbname"];
    const isPlain = names.every((name) => !searchParams.has(name));
    return /^postgres(ql)?:$/.test(protocol) && host !== "" && /^\/[^/]+$/.test(pathname) && isPlain;
  });
}

function originUrl() {
  const origin = z.string().transform((value, context) => {
    const parsed = URL.parse(value);
    const isOrigin = parsed && /^https?:$/.test(parsed.protocol) && `${parsed.origin}/` === parsed.href;
    if (!isOrigin) context.addIssue({ code: "custom", message: "not an origin" });
    return parsed?.origin ?? "";
  });
  return origin.register(expectations, { code: "origin" }).optional();
}

/** Addresses each with a key line, or one name of a file. */
function areWitnesses(value: string): boolean {
  const words = value.trim().split(/\s+/);
  const isOne = (word: string) => /^https?:\/\/[^=?#@]+=[^+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(word);
  return value.includes("=") ? words.every(isOne) : words.length === 1;
}
