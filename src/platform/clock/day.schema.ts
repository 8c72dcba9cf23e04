import { z } from "zod";

const earliest = "1950-01-01";
const latest = "2100-12-31";

/** A calendar day that a decree can name: a slip of the finger such as 2206 is caught here. */
export const Day = z.iso
  .date({ abort: true }) // of what is no day one fault is told
  .refine((day) => earliest <= day && day <= latest, { params: { code: "input.day-out-of-range" } });
