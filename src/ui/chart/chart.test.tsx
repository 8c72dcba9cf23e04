import { describe, expect, test } from "vitest";
import { Bars } from "./bars.tsx";
import { NineCell } from "./nine-cell.tsx";
import { OrgTree } from "./org-tree.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { StackedBars } from "./stacked-bars.tsx";
import { YearRiver } from "./year-river.tsx";

const river = (today: string) =>
  String(
    <YearRiver
      id="tahun"
      title="Tahun <saya>"
      from="2026-01-01"
      to="2027-01-20"
      today={today}
      stones={[
        { day: "2026-01-14", label: "Rencana <disepakati>", state: "done" },
        { day: "2026-10-06", label: "Triwulan III", note: "Sangat Baik", state: "done" },
        { day: "2027-01-05", label: "Evaluasi tahunan", state: "open" },
      ]}
    />,
  );

describe("the river", () => {
  test("is a picture with a name, a description and its figures beside", () => {
    const html = river("2026-11-24");
    expect(html).toMatch(
      /<svg role="img" aria-labelledby="tahun-long-title" aria-describedby="tahun-long-desc"/,
    );
    expect(html).toContain(`<title id="tahun-long-title">Tahun &lt;saya&gt;</title>`);
    expect(html).toContain(
      "Hari ini 24 November 2026. 2 dari 3 peristiwa sudah terjadi. 42 hari lagi: Evaluasi tahunan",
    );
    expect(html).toContain(
      `<th scope="row">Triwulan III</th><td>6 Oktober 2026</td><td>Sangat Baik</td><td>sudah</td>`,
    );
    expect(html).not.toContain("<disepakati>");
  });

  test("marks today where it is, and not where it is not", () => {
    expect(river("2026-11-24")).toContain("hari ini</text>");
    expect(river("2027-06-01")).not.toContain("am-today");
    expect(river("2025-06-01")).not.toContain("am-river-water");
  });
});

describe("a progress bar", () => {
  const draw = (share: number | null, expected: number | null) =>
    String(
      <ProgressBar
        label="Berkas"
        source="dari loket"
        value="6.120"
        target="10.000"
        share={share}
        expected={expected}
      />,
    );

  test("says in words what its colour says", () => {
    expect(draw(0.612, 0.9)).toMatch(/data-state="late".*tertinggal/s);
    expect(draw(0.612, 0.9)).toContain("Seharusnya hari ini 90% dari target.");
    expect(draw(1.04, 0.9)).toMatch(/data-state="reached".*tercapai/s);
    expect(draw(0.95, 0.9)).toMatch(/data-state="on-course".*sesuai jalur/s);
    expect(draw(0.95, null)).toMatch(/data-state="below".*belum tercapai/s);
    expect(draw(null, null)).toMatch(/data-state="unknown".*belum ada angka/s);
  });

  test("never runs out of its track, and draws the line where it should be", () => {
    expect(draw(2.4, 0.9)).toContain(`class="am-fill" y="4.5" width="100%"`);
    expect(draw(-1, 1.5)).toContain(`x1="100%"`);
    expect(draw(0, null)).not.toMatch(/am-fill|am-should/);
  });
});

test("the chosen of nine cells stands out in words, and only it", () => {
  const rows = ["atas", "sesuai", "bawah"].map((label) => ({
    label,
    cells: ["Kurang", "Baik", `Sangat Baik ${label}`],
  }));
  const html = String(
    <NineCell caption="Predikat" columns={["a", "b", "c"]} rows={rows} chosen={{ row: 0, column: 2 }} />,
  );
  expect(html.match(/hasil evaluasi ini/g)).toHaveLength(1);
  expect(html).toMatch(/<strong>Sangat Baik atas<\/strong>.*hasil evaluasi ini/);
  expect(String(<NineCell caption="Predikat" columns={["a"]} rows={rows} chosen={null} />)).not.toContain(
    "hasil evaluasi ini",
  );
});

test("bars are a table, as long as their values, with the line to compare with", () => {
  const bars = [
    { label: "Baik", value: 79, shown: "79 orang", mark: { value: 70, label: "pola 70" } },
    { label: "Kurang", value: 0, shown: "0 orang" },
  ];
  const html = String(<Bars caption="Sebaran" bars={bars} max={100} />);
  expect(html).toMatch(/<th scope="row">Baik<\/th>.*width="79%".*x1="70%".*79 orang.*pola 70/);
  expect(String(<Bars caption="Sebaran" bars={[]} />)).toContain("<caption>Sebaran</caption>");
});

test("stacked bars lie end to end, each as long as the other, with the figures in a table beside", () => {
  const html = String(
    <StackedBars
      title="Rencana"
      head="Unit"
      parts={[
        { label: "disepakati", look: "done" },
        { label: "ditulis", look: "begun" },
        { label: "belum <mulai>", look: "none" },
      ]}
      bars={[
        { label: "Seksi <satu>", href: "/unit/1", values: [1, 0, 3], shown: "1 dari 4" },
        { label: "Seksi dua", values: [0, 0, 0], shown: "0 dari 0" },
      ]}
    />,
  );
  expect(html).toMatch(/data-look="done" x="0%" width="25%".*data-look="none" x="25%" width="75%"/);
  expect(html.match(/data-look="begun"/g)).toHaveLength(1); // in the legend: nobody is there
  expect(html).toContain('<a class="ds-link" href="/unit/1">Seksi &lt;satu&gt;</a>');
  expect(html).toContain('<th scope="row">Seksi &lt;satu&gt;</th><td>1</td><td>0</td><td>3</td>');
  expect(html).not.toContain("<mulai>");
});

describe("a tree of units", () => {
  const long = "Seksi Pelayanan Umum dan Administrasi Kependudukan serta Pencatatan Sipil";
  const nodes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      parentId: index === 0 ? null : "0",
      label: index === 1 ? `${long} <x>` : `Unit ${index}`,
      href: `/unit/${index}`,
    }));

  test("is a picture and a list with every name in full", () => {
    const html = String(<OrgTree id="org" title="Susunan" nodes={nodes(3)} />);
    expect(html).toContain(`${long.slice(0, 52)}…`);
    expect(html).toContain(`${long} &lt;x&gt;`);
    expect(html).toContain(`href="/unit/2"`);
    expect(html.match(/<rect/g)).toHaveLength(3);
  });

  test("leads from each box where the list leads, past no picture that hides its links", () => {
    const html = String(<OrgTree id="org" title="Susunan" nodes={nodes(3)} />);
    expect(html).toContain('<svg role="group"');
    expect([...html.matchAll(/<a href="([^"]+)"><g><rect/g)].map(([, href]) => href)).toEqual([
      "/unit/0",
      "/unit/1",
      "/unit/2",
    ]);
  });

  test("of few levels is as wide as the page", () => {
    const widths = [2, 3].map((count) => {
      const chain = nodes(count).map((node, index) => ({
        ...node,
        parentId: index ? String(index - 1) : null,
      }));
      return /<svg[^>]* width="(\d+)"/.exec(String(<OrgTree id="org" title="Susunan" nodes={chain} />))?.[1];
    });
    expect(widths).toEqual(["1110", "1110"]);
  });

  test("with many nodes is a list only, and without any is empty", () => {
    expect(String(<OrgTree id="org" title="Susunan" nodes={nodes(61)} />)).not.toContain("<svg");
    expect(String(<OrgTree id="org" title="Susunan" nodes={[]} />)).not.toContain("<svg");
  });
});
