import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { loadLaw } from "#platform/law/load.ts";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { positionKinds } from "#rules/position-kind/position-kind.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";

test("the kinds of position are offered by their official names, to English readers with what they mean", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const path = `/organisasi/jabatan/${world.positions.head}/ubah`;
  expect((await pages.get("personnel", path)).html).toContain(
    'value="pengawas" selected="">Pengawas</option>',
  );
  const { html } = await speaking("en", () => pages.get("personnel", path));
  expect(html).toContain('value="pengawas" selected="">Pengawas (supervisor)</option>');
  for (const { gloss } of positionKinds(lawOn(loadLaw("regulations"), "2026-03-10")))
    expect(html).toContain(`(${gloss})`);
});
