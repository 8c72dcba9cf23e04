import { expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { answerAtDesk } from "../answer/answer-at-desk.ts";
import { answerAt, answers, surveyWorld } from "../survey.fixture.ts";
import { commentPages } from "./comments.pages.tsx";
import { listComments } from "./list-comments.ts";
import { publishedComments } from "./published-comments.ts";
import { reviewComment } from "./review-comment.ts";
import { stemOf } from "./stem.ts";
import { namePartsOf, withoutNames } from "./without-names.ts";
import { wordGroups } from "./word-groups.ts";

test.each([
  ["pelayanan", "layan"],
  ["dilayani", "layan"],
  ["melayani", "layan"],
  ["antrean", "antre"],
  ["mengantre", "antre"],
  ["persyaratannya", "syarat"],
  ["kursi", "kursi"],
])("%s is grouped under %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test("comments stand together by what they speak of, whatever affixes it has", () => {
  const comments = [
    "Antrean panjang",
    "Lama mengantre di loket",
    "Ramah dan cepat",
    "Yang antre banyak sekali",
  ];
  const groups = wordGroups(comments.map((body, at) => ({ commentId: String(at), body })));
  expect(groups).toEqual([{ word: "antre", commentIds: ["0", "1", "3"] }]);
});

test("names of the house go by name, others by pattern, numbers and addresses too; the rest stays", () => {
  const known = namePartsOf(["Ratna Wulandari, A.Md.", "Hendra Wijaya, S.Sos."], new Set(["wijaya"]));
  const cleaned = (body: string) => withoutNames(body, known);
  expect(cleaned("Bu ratna sabar, RATNA WULANDARI juga cepat")).toBe("Bu [nama] sabar, [nama] juga cepat");
  expect(cleaned("Pak Budi Santoso di loket 2 ketus")).toBe("Pak [nama] di loket 2 ketus");
  expect(cleaned("Telepon 0812-3456-7890 atau warga@contoh.id")).toBe("Telepon [nomor] atau [nomor]");
  expect(cleaned("pak, tolong loket 3 dibuka jam 8")).toBe("pak, tolong loket 3 dibuka jam 8");
});

test("a comment is published in the words that a person chose, and by nobody else", async () => {
  const world = await surveyWorld();
  await answerAt(world, world.desk, 2, { comment: "Yuni lama sekali" });
  await answerAt(world, world.desk, 4, { comment: "Antre sebentar saja" });
  const asked = { unitId: world.units.ward, year: 2026 };
  const { comments } = await as(world, "head", listComments, asked);
  const first = comments.find(({ body }) => body.startsWith("Yuni"));
  expect(first).toMatchObject({ suggested: "[nama] lama sekali", review: null });
  const refused = as(world, "member", listComments, asked);
  await expect(refused).rejects.toMatchObject({ code: "procedure.not-allowed" });
  const published = () => world.database.read(1, (queries) => publishedComments(queries, 1));
  expect(await published()).toEqual([]);
  const browser = visits(world, commentPages);
  const { html } = await browser.get("head", `/survei/${world.units.ward}/komentar`);
  expect(html).toContain("[nama] lama sekali");
  const commentId = first?.commentId ?? "";
  await as(world, "head", reviewComment, { commentId, publicBody: "[nama] lama sekali" });
  expect(await published()).toMatchObject([{ unitName: "Kelurahan Plaju Ilir", body: "[nama] lama sekali" }]);
  await as(world, "head", reviewComment, { commentId, publicBody: "" });
  expect(await published()).toEqual([]);
  const records = await world.rows((queries) =>
    queries.selectFrom("event").select("facts").where("kind", "=", "survey.comment-reviewed").execute(),
  );
  expect(JSON.stringify(records)).not.toContain("lama"); // the words of a citizen stay out of the record
  const tenMb = { agencyId: 1, code: world.desk, ...answers(3, { comment: "x".repeat(1001) }) };
  const tooLong = callUnchecked(answerAtDesk, tenMb, { ...world.unsigned, network: "long" });
  await expect(tooLong).rejects.toMatchObject({ code: "input.invalid" });
});
