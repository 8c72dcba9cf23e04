import { expect, test } from "vitest";
import { TrendLines } from "./trend-lines.tsx";

const drawn = String(
  <TrendLines
    title="Waktu"
    head="Bulan"
    times={["Januari", "Februari", "Maret"]}
    ends={{ from: "Jan", to: "Mar" }}
    lines={[
      { label: "Kecamatan", values: [10, 20, 40], shown: ["10", "20", "40"], total: "25", isWhole: true },
      { label: "Kelurahan", values: [20, null, 10], shown: ["20", "kurang dari lima", "10"], total: "15" },
    ]}
  />,
);

/** What each picture draws as its line. */
const paths = [...drawn.matchAll(/am-trend-line" d="([^"]*)"/g)].map(([, path]) => path);

test("all pictures share one scale from nought: the highest value of all touches the top of one only", () => {
  expect(paths[0]).toBe("M6,45L100,32L194,6");
  expect(paths[1]).toContain("M6,32");
});

test("what is not told is a gap, a value alone a dot, and each figure stands in the table", () => {
  expect(paths[1]).not.toContain("L");
  expect(drawn.match(/am-trend-point/g)).toHaveLength(3); // the end of one line, and two lonely values
  for (const words of ["Februari", "kurang dari lima", "Kelurahan"]) expect(drawn).toContain(words);
});
