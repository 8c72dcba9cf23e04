import { expect, test } from "vitest";
import { MoveMatrix } from "./move-matrix.tsx";

test("circles are as large as the moves are many, and who stays is said without one", () => {
  const html = String(
    <MoveMatrix
      caption="Perpindahan"
      labels={["Sangat Baik", "Baik"]}
      counts={[
        [900, 4],
        [16, 7],
      ]}
      shown={String}
    />,
  );
  const radii = [...html.matchAll(/ r="([\d.]+)"/g)].map(([, radius]) => Number(radius));
  expect(radii).toEqual([8, 16]); // four times the people, twice the radius
  expect(html.match(/tetap/g)).toHaveLength(2);
});
