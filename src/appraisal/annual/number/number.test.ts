import { expect, test } from "vitest";
import { annualPages } from "#appraisal/annual/annual.pages.tsx";
import { ratedYear, ratingChanged } from "#appraisal/follow-up/follow-up.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { ratingNumbers } from "./rating-numbers.ts";
import { setRatingNumber } from "./set-number.ts";

const why = { purpose: "IP ASN 2026", reason: "Target tercapai sebagian." };

test("a number stands inside the range of the rating; the upper end of Cukup is not one of them", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const set = (value: number) => as(world, "head", setRatingNumber, { evaluationId, value, ...why });
  for (const value of [69.99, 90])
    await expect(set(value)).rejects.toMatchObject({
      faults: [{ path: "value", code: "rating-number.outside-below", facts: { min: 70, max: 90 } }],
    });
  await set(70);
  await set(89.5);
  const { numbers } = await as(world, "member", ratingNumbers, { evaluationId });
  expect(numbers.map(({ value }) => value)).toEqual([89.5, 70]);
  for (const who of ["member", "camat", "personnel"] as const)
    await expect(as(world, who, setRatingNumber, { evaluationId, value: 75, ...why })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  await expect(as(world, "colleague", ratingNumbers, { evaluationId })).rejects.toMatchObject({
    code: "plan.unknown",
  });
});

test("Sangat Baik needs the new idea, up to and with 120", async () => {
  const { world, evaluationId } = await ratedYear("above", "above");
  const set = (value: number, ideas: string) =>
    as(world, "head", setRatingNumber, { evaluationId, value, ideas, ...why });
  await expect(set(115, "")).rejects.toMatchObject({ faults: [{ code: "rating-number.needs-ideas" }] });
  await expect(set(120.01, "Antrean daring")).rejects.toMatchObject({
    faults: [{ code: "rating-number.outside" }],
  });
  await set(120, "Antrean daring");
});

test("the year's page shows the range with its article, the form says no with what was typed, and an older number says so", async () => {
  const one = await ratedYear("below", "as");
  const { world, evaluationId } = one;
  const pages = visits(world, annualPages);
  const before = await pages.get("member", "/tahun-saya/hasil?tahun=2026");
  expect(before.html).toContain("70 sampai kurang dari 90");
  expect(before.html).toContain("Pasal 41 ayat (5) huruf c");
  expect(before.html).not.toContain(`/evaluasi/${evaluationId}/angka`);
  const address = `/evaluasi/${evaluationId}/angka`;
  const refused = await pages.post("head", address, { ...why, value: "95" });
  expect([refused.status, refused.html.includes('value="95"')]).toEqual([422, true]);
  expect((await pages.post("head", address, { ...why, value: "82,5" })).status).toBe(303);
  expect((await pages.get("member", address)).status).toBe(403);
  await ratingChanged(one);
  const after = await pages.get("member", "/tahun-saya/hasil?tahun=2026");
  expect(after.html).toContain("82,5");
  expect(after.html).toContain("untuk predikat lama Butuh Perbaikan");
});
