import fc from "fast-check";
import { expect, test } from "vitest";
import { parseVerificationCode, verificationCode } from "./verification-code.ts";

const random = fc.uint8Array({ minLength: 7, maxLength: 7 });
const code = random.map(verificationCode);

/** Any code points, also halves of surrogate pairs. */
const anyText = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));

test("twelve symbols in three groups, none of them easily misread", () => {
  fc.assert(fc.property(code, (made) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(made)));
});

test("different random bits, different codes: 55 of the 56 count", () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 1, max: 55 }), (bytes, bit) => {
      const other = bytes.slice();
      other[Math.floor(bit / 8)] = (other[Math.floor(bit / 8)] ?? 0) ^ (128 >> (bit % 8));
      return verificationCode(bytes) !== verificationCode(other);
    }),
  );
});

test("is understood however it is typed", () => {
  const sloppy = (made: string) => [
    made,
    made.toLowerCase(),
    ` ${made.replaceAll("-", " ")}\t`,
    made.replaceAll("-", ""),
    made.replaceAll("-", "–").replaceAll("0", "o").replaceAll("1", "l"),
    made.replaceAll("0", "O").replaceAll("1", "I"),
  ];
  fc.assert(
    fc.property(code, (made) => {
      for (const typed of sloppy(made)) expect(parseVerificationCode(typed)).toBe(made);
    }),
  );
});

test("one wrong symbol is noticed", () => {
  const symbol = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  fc.assert(
    fc.property(code, fc.nat(11), symbol, (made, place, wrong) => {
      const plain = Array.from(made.replaceAll("-", ""));
      fc.pre(plain[place] !== wrong);
      return parseVerificationCode(plain.with(place, wrong).join("")) === null;
    }),
  );
});

test("two exchanged symbols are noticed, wherever they stand", () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.nat(11), (made, one, other) => {
      const plain = Array.from(made.replaceAll("-", ""));
      const [left = "", right = ""] = [plain[one], plain[other]];
      fc.pre(left !== right);
      return parseVerificationCode(plain.with(one, right).with(other, left).join("")) === null;
    }),
  );
});

test("what is no code is null, and never throws", () => {
  for (const typed of ["", "7K3M-Q2XA", "0000-0000-000U", "0000-0000-00000", "…", "9".repeat(100_000)])
    expect(parseVerificationCode(typed)).toBeNull();
  fc.assert(fc.property(anyText, (typed) => parseVerificationCode(typed) !== undefined));
});

test("a code stays valid: printed papers must not lose theirs", () => {
  const made = verificationCode(Uint8Array.from([0x1f, 2, 3, 4, 5, 6, 7]));
  expect(made).toBe("7G1A-02C0-2R77");
});

test("too little chance is refused", () => {
  expect(() => verificationCode(new Uint8Array(6))).toThrow(RangeError);
});
