import { expect, test } from "vitest";
import { noticeIn } from "./pages.ts";

test("a notice is said with its facts; what anybody wrote into the cookie is not", () => {
  const facts = JSON.stringify({ number: "ADU-2026-00017" });
  expect(noticeIn(`flash.complaint.split ${facts}`)).toContain("ADU-2026-00017");
  for (const cookie of ["<b>", "error.complaint.unknown", "flash.complaint.split {", "flash.complaint.split"])
    expect(noticeIn(cookie)).toBeNull();
});
