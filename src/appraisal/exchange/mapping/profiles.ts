import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { profileUnknown } from "#appraisal/exchange/exchange.errors.ts";
import { type Profile, ProfileFile } from "./profile.schema.ts";

const folder = "exchange";
const keyShape = /^([a-z0-9-]{1,60})\.yaml$/;

let kept: readonly Profile[] | undefined;

/** Every file of exchange/ by its name; read once. One that is wrong stops whoever asks, and names its place. */
export function profiles(): readonly Profile[] {
  kept ??= readProfiles(folder);
  return kept;
}

export function readProfiles(from: string): Profile[] {
  return readdirSync(from)
    .sort()
    .flatMap((file) => {
      const key = keyShape.exec(file)?.[1];
      return key === undefined ? [] : [{ key, ...readProfile(join(from, file)) }];
    });
}

function readProfile(path: string) {
  const { data, error } = ProfileFile.safeParse(parse(readFileSync(path, "utf8"), { maxAliasCount: 0 }));
  if (data) return data;
  const faults = error.issues.map((issue) => `${path}: ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(faults.join("\n"));
}

/** The profile with this name. Throws `exchange.profile-unknown`. */
export function profileNamed(key: string): Profile {
  const found = profiles().find((profile) => profile.key === key);
  if (!found) throw profileUnknown();
  return found;
}

/** The same, where its files can be read back. Throws `exchange.profile-unknown`. */
export function importProfile(key: string): Profile {
  const found = profileNamed(key);
  if (!found.imports) throw profileUnknown();
  return found;
}
