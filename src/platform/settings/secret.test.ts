import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSecret } from "./secret.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ampera-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("is made once, kept, and readable by the owner only", async () => {
  const data = join(folder, "data");
  const first = await keepSecret(null, data);
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await keepSecret(null, data)).toBe(first);
  expect((await stat(join(data, "secret"))).mode & 0o777).toBe(0o600);
});

test("processes that start together agree", async () => {
  const secrets = await Promise.all([
    keepSecret(null, folder),
    keepSecret(null, folder),
    keepSecret(null, folder),
  ]);
  expect(new Set(secrets).size).toBe(1);
});

test("the operator's own secret is used as it is", async () => {
  expect(await keepSecret("x".repeat(40), join(folder, "unused"))).toBe("x".repeat(40));
});

test("a folder that cannot be made is a refusal", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(keepSecret(null, join(folder, "file"))).rejects.toMatchObject({
    code: "machine.folder-closed",
  });
});
