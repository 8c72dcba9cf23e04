import { z } from "zod";

/**
 * `number` as it comes: a JSON number, or its digits from a form or an address. Anything else stays what it is and is
 * refused as no number: "1e3" and "0x10" are typing errors here, and null or an empty field is not 0.
 */
export function written<Checked extends z.ZodType<number, number>>(number: Checked) {
  return z.preprocess(
    (value) => (typeof value === "string" && plain.test(value) ? Number(value) : value),
    number,
  );
}

const plain = /^-?\d{1,15}(\.\d{1,15})?$/;
