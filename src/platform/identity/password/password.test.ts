import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordFault } from "./password.ts";

const owner = { nip: "199003152015042001", name: "Hj. Dewi Kartika, S.E." };
const codeOf = (password: string) => passwordFault(password, owner)?.code ?? "good";

test.each([
  ["kapal-tunda-hijau-88", "good"],
  ["perahu motor di musi", "good"],
  ["correct horse battery staple", "good"],
  ["zvk2-hq7w-p9xm", "good"],
  ["ゆっくり歩く人は遠くまで行くよ", "good"],
  ["sebelaskata", "password.too-short"],
  ["👩‍🌾👩‍🌾", "password.too-short"],
  ["x".repeat(129), "password.too-long"],
  ["password1234", "password.common"],
  ["P@ssw0rd12345!", "password.common"],
  ["bismillah2026!", "password.common"],
  ["Palembang-Indonesia-1945", "password.common"],
  ["qwertyuiop123", "password.common"],
  ["1q2w3e4r5t6y", "password.common"],
  ["123456789012", "password.common"],
  ["abcdefghijkl", "password.common"],
  ["aaaaaaaaaaaaaaaa", "password.common"],
  ["ababababababab", "password.common"],
  ["------------", "password.common"],
  ["kinerja-asn-2026", "password.common"],
  ["199003152015042001", "password.personal"],
  ["19900315-kantor", "password.personal"],
  ["15031990dewi", "password.personal"],
  ["DewiKartika!!", "password.personal"],
  ["dewi.kartika.90", "password.personal"],
])("%s is %s", (password, code) => {
  expect(codeOf(password)).toBe(code);
});

test("a name inside a password that is long enough without it does no harm", () => {
  expect(codeOf("kartika menanam tomat")).toBe("good");
});

test("what a password manager makes is never refused", () => {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+:=?@";
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 20, maxLength: 128 }), (drawn) => {
      fc.pre(new Set(drawn).size >= 15); // a generator does not draw the same letter again and again; fast-check does
      expect(codeOf(drawn.join(""))).toBe("good");
    }),
  );
});

test("the same password in another Unicode form is judged alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      expect(codeOf(text.normalize("NFD"))).toBe(codeOf(text.normalize("NFC")));
    }),
  );
});
