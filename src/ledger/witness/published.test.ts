import { expect, test } from "vitest";
import { readNote, readVerifier, verifiedBy } from "../proof/note.ts";
import { testWitness } from "./witness.fixture.ts";

/** A checkpoint of a public log with the signatures of four public witnesses, as they were published. */
const arche = [
  "arche2025h1.staging.ct.transparency.dev",
  "1432088532",
  "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=",
  "",
  "— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=",
  "— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=",
  "— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==",
  "— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==",
  "— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==",
  "— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==",
  "",
].join("\n");

const logKey =
  "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
const witnessKeys = [
  "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
  "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
  "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
  "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
];

test("the signatures of four public witnesses are found true, and false below another size", async () => {
  const verifiers = await Promise.all(witnessKeys.map(readVerifier));
  expect(await verifiedBy(readNote(arche), verifiers)).toEqual(verifiers);
  for (const verifier of verifiers)
    await expect(
      verifiedBy(readNote(arche.replace("\n1432088532\n", "\n1432088533\n")), [verifier]),
    ).rejects.toMatchObject({
      code: "ledger.signature-wrong",
    });
});

test("a public log's checkpoint is cosigned as it is, below signatures of kinds that nobody here knows", async () => {
  const { witness } = await testWitness([logKey]);
  const verdict = await witness.addCheckpoint(Buffer.from(`old 0\n\n${arche}`));
  if (verdict.kind !== "cosigned") throw new Error(verdict.kind);
  const own = await readVerifier(witness.verifier);
  expect(await verifiedBy(readNote(arche + verdict.signatures), [own])).toEqual([own]);
  expect(
    readNote((await witness.latest("arche2025h1.staging.ct.transparency.dev"))?.note ?? "").signatures,
  ).toHaveLength(2);
});
