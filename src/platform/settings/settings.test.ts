import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { connectionsOfEmbedded, connectionsOfProcess } from "#platform/database/connection-budget.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { speaking } from "#platform/words/words.ts";
import { expectationOf, type SettingName, settingsSchema } from "./settings.schema.ts";
import { type Environment, explainSettings, readSettings } from "./settings.ts";

function faultsOf(env: Environment) {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
  }
  throw new Error("expected to be refused");
}

describe("readSettings", () => {
  test("needs nothing", () => {
    expect(readSettings({})).toMatchObject({
      port: 4400,
      host: "127.0.0.1",
      url: "http://localhost:4400",
      databaseUrl: null,
      secret: null,
      example: "plaju",
      time: null,
    });
  });

  test("an empty variable is an absent one", () => {
    expect(readSettings({ PORT: "", AMPERA_URL: " " }).port).toBe(4400);
  });

  test("the address follows the port, or is an origin without a slash", () => {
    expect(readSettings({ PORT: "5000" }).url).toBe("http://localhost:5000");
    expect(readSettings({ AMPERA_URL: "https://Kinerja.contoh.go.id/" }).url).toBe(
      "https://kinerja.contoh.go.id",
    );
  });

  test("all mistakes come at once, with the variable, what it holds and what it should hold", () => {
    const faults = faultsOf({ PORT: "70000", AMPERA_TIME: "5 Januari", LOG_LEVEL: "loud" });
    const sentence = speaking("en", () => explainSettings(faults));
    expect(sentence.split("\n")).toEqual([
      "3 settings need correcting. Ampera did not start; docs/settings.md explains them.",
      '  PORT is "70000"; it should be a whole number from 1 to 65535.',
      '  AMPERA_TIME is "5 Januari"; it should be a date, such as 2026-01-05.',
      '  LOG_LEVEL is "loud"; it should be one of: trace, debug, info, warn, error, fatal, silent.',
    ]);
  });

  test.each([
    { AMPERA_URL: "https://contoh.go.id/kinerja" },
    { AMPERA_URL: "contoh.go.id" },
    { DATABASE_URL: "mysql://contoh/ampera" },
    { DATABASE_URL: "postgres://ampera:sandi@contoh" }, // the database would be named after whoever signs in
    { DATABASE_URL: "postgres:///ampera?host=/run/postgresql" }, // nobody else could be named in it
    { DATABASE_URL: "postgres://contoh/ampera?user=ampera&password=sandi" },
    { PORT: "0x10" },
    { AMPERA_SECRET: "short" },
    { AMPERA_TIME: "2026-02-30" },
    { MAIL_FROM: "a@contoh.go.id\r\nBcc: b@contoh.go.id" },
    { SMTP_URL: "smtp://contoh.go.id" }, // nobody to send as
    { LEDGER_WITNESSES: "https://saksi.contoh.go.id=" }, // without its key
    { LEDGER_WITNESSES: "/etc/saksi /etc/saksi-lain" },
  ])("refuses %o", (env) => {
    expect(faultsOf(env)).toHaveLength(1);
  });

  test("a misspelt AMPERA_ variable is named", () => {
    expect(faultsOf({ AMPERA_SECRT: "x", OTHER: "x" })).toEqual([
      { path: "AMPERA_SECRT", code: "settings.unknown", facts: { variable: "AMPERA_SECRT" } },
    ]);
  });

  test("a secret is never repeated in a complaint", () => {
    const faults = faultsOf({
      AMPERA_SECRET: "hunter2",
      DATABASE_URL: "hunter2",
      SMTP_URL: "hunter2",
      MAIL_FROM: "a@b",
    });
    expect(faults).toHaveLength(3);
    expect(explainSettings(faults)).not.toContain("hunter2");
  });
});

describe("docs/settings.md", () => {
  const rows = readFileSync("docs/settings.md", "utf8").matchAll(/^\| `(\w+)` \| (.*?) \| (.*) \|$/gm);
  const documented = new Map(
    [...rows].map(([, name = "", standard, meaning]) => [name, { standard, meaning }]),
  );
  const names = Object.keys(settingsSchema.shape).filter(
    (name): name is SettingName => name in settingsSchema.shape,
  );

  test("DATABASE_POOL says what comes on top of it", () => {
    const onTop = connectionsOfProcess(0);
    expect(documented.get("DATABASE_POOL")?.meaning).toContain(`up to ${onTop} more in each process`);
    expect(connectionsOfEmbedded(500)).toBeGreaterThan(500 + onTop);
  });

  test("names exactly the variables there are", () => {
    expect([...documented.keys()].sort()).toEqual([...names].sort());
  });

  test.each(names)("%s: the default and the limits are the true ones", (name) => {
    const { standard, meaning } = documented.get(name) ?? {};
    const fallback = settingsSchema.shape[name].safeParse(undefined).data;
    if (fallback !== undefined) expect(standard).toBe(`\`${fallback}\``);
    else expect(standard).not.toContain("`");
    const { min, max, choices } = expectationOf(name).facts ?? {};
    if (min !== undefined) expect(meaning).toContain(`${min} to ${max}`);
    for (const choice of String(choices ?? "").split(", ")) expect(meaning).toContain(choice);
  });
});
