import { expect, test } from "vitest";
import { say, speaking } from "#platform/words/words.ts";
import { drawnOnce } from "./drawn-once.tsx";

let drawings = 0;
const Greeting = drawnOnce(({ to }: { to: string }) => {
  drawings += 1;
  return (
    <p>
      {say("ui.page.skip")} {to}
    </p>
  );
});
const drawn = (to: string) => String(<Greeting to={to} />);

test("is drawn again for other props and for another language, and escaped as ever", () => {
  expect(drawn("a<b")).toBe(drawn("a<b"));
  expect(drawn("a<b")).toContain("a&lt;b");
  expect(drawings).toBe(1);
  const english = speaking("en", () => drawn("a<b"));
  expect(english).not.toBe(drawn("a<b"));
  expect(drawn("c")).toContain("c");
  expect(drawings).toBe(3);
});
