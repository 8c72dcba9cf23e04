import { describe, expect, test } from "vitest";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { hrefWith } from "./address.ts";
import { Filter } from "./filter.tsx";
import { readSort, sortHref } from "./sort.ts";
import { Table, type TableProps } from "./table.tsx";

type Person = { name: string; points: number };
const address = { path: "/pegawai", query: { cari: "ra & sa", sort: "nama", after: "k30" } };

const draw = (props: Partial<TableProps<Person>> = {}) =>
  String(
    <Table<Person>
      caption="Pegawai"
      columns={[
        { head: "Nama", sort: "nama", cell: (row) => row.name },
        { head: "Angka <kredit>", numeric: true, cell: (row) => row.points },
      ]}
      rows={[{ name: `<script>alert("x")</script>`, points: 12.5 }]}
      address={address}
      sort={{ by: "nama", direction: "ascending" }}
      {...props}
    />,
  );

const linkTo = (html: string, rel: string) => html.match(new RegExp(`rel="${rel}" href="([^"]*)"`))?.[1];

describe("paging", () => {
  const html = draw({ paging: { next: "k/60?", previous: "k1", words: "31–60 dari 118" } });

  test("leads on and back by keys, keeping the filter and the order", () => {
    expect(linkTo(html, "next")).toBe("/pegawai?cari=ra+%26+sa&amp;sort=nama&amp;after=k%2F60%3F");
    expect(linkTo(html, "prev")).toBe("/pegawai?cari=ra+%26+sa&amp;sort=nama&amp;before=k1");
    expect(html).toContain("31–60 dari 118");
  });

  test("has no link past either end", () => {
    const only = draw({ paging: { next: null, previous: null } });
    expect(only).not.toContain("rel=");
    expect(only).not.toContain("am-pager");
  });
});

describe("order", () => {
  test("is turned round by a second press, from the beginning of the list", () => {
    expect(sortHref(address, { by: "nama", direction: "ascending" }, "nama")).toBe(
      "/pegawai?cari=ra+%26+sa&sort=-nama",
    );
    expect(sortHref(address, { by: "nama", direction: "descending" }, "nama")).toBe(
      "/pegawai?cari=ra+%26+sa&sort=nama",
    );
    expect(sortHref(address, { by: "nama", direction: "ascending" }, "angka")).toBe(
      "/pegawai?cari=ra+%26+sa&sort=angka",
    );
  });

  test("is said to a screen reader on the column it is by, and on no other", () => {
    const html = draw();
    expect(html).toContain(`<th scope="col" aria-sort="ascending">`);
    expect(html.match(/aria-sort/g)).toHaveLength(1);
    expect(draw({ sort: undefined })).toContain(`aria-sort="none"`);
  });

  test("from the address is only what is allowed", () => {
    const fallback = { by: "nama", direction: "ascending" } as const;
    expect(readSort("-angka", ["nama", "angka"], fallback)).toEqual({ by: "angka", direction: "descending" });
    expect(readSort("angka; drop table", ["nama", "angka"], fallback)).toBe(fallback);
    expect(readSort(undefined, ["nama"], fallback)).toBe(fallback);
  });
});

describe("rows", () => {
  test("are escaped, in cells and in labels", () => {
    const html = draw();
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    expect(html).toContain(`data-label="Angka &lt;kredit&gt;"`);
  });

  test("are named by their first cell", () => {
    expect(draw()).toMatch(/<tr><th scope="row">&lt;script/);
  });

  test("of a compact table bring their heads along only where a column asks for it", () => {
    const columns = [
      { head: "Nama", cell: () => "Ratna" },
      { head: "Jabatan", cell: () => "Pengelola Layanan" },
      { head: "Atasannya", onPhone: "labelled" as const, cell: () => "Camat" },
      { head: "NIP", onPhone: "left-out" as const, cell: () => "1990" },
    ];
    const html = draw({ columns, compact: true });
    expect(html).toContain('<div class="am-table" data-compact="">');
    expect(html).toContain("<td>Pengelola Layanan</td>");
    expect(html).toContain('<td data-label="Atasannya">Camat</td>');
    expect(html.match(/class="am-desk-only"/g)).toHaveLength(2); // the head and the cell
  });

  test("give way to what comes next when there are none", () => {
    const html = draw({
      rows: [],
      empty: <EmptyState title="Belum ada pegawai" text="Impor dari lembar kerja." />,
    });
    expect(html).toContain("Belum ada pegawai");
    expect(html).not.toContain("<table");
  });
});

describe("filter", () => {
  test("keeps the order, forgets the place, and can be cleared", () => {
    const html = String(
      <Filter address={address} names={["cari"]}>
        <input name="cari" />
      </Filter>,
    );
    expect(html).toContain(`<input type="hidden" name="sort" value="nama"/>`);
    expect(html).not.toContain(`name="after"`);
    expect(html).toContain(`href="/pegawai?sort=nama"`);
  });

  test("folds away what is needed less often, until it is used", () => {
    const more = { names: ["unit"], fields: <input name="unit" /> };
    const drawn = (query: Record<string, string>) =>
      String(<Filter address={{ path: "/pegawai", query }} names={["cari"]} more={more} />);
    expect(drawn({ cari: "ra" })).toContain("<details><summary>");
    expect(drawn({ unit: "7" })).toContain('<details open=""><summary>');
    expect(drawn({ unit: "7", cari: "ra" })).toContain('<a class="ds-link" href="/pegawai">');
  });

  test("offers nothing to clear when nothing is filtered", () => {
    expect(String(<Filter address={{ path: "/pegawai", query: {} }} names={["cari"]} />)).not.toContain(
      "href",
    );
  });
});

test("an address leaves out what is empty", () => {
  expect(hrefWith({ path: "/a", query: { x: "", y: "1" } }, { y: null })).toBe("/a");
});

test("links of a table lead back to the card that it stands in", () => {
  const inCard = { path: "/a", query: { x: "1" }, card: "orang" };
  expect(hrefWith(inCard, { x: "2" })).toBe("/a?x=2#orang");
  expect(String(<Filter address={inCard} names={["x"]} />)).toMatch(/action="\/a#orang".*href="\/a#orang"/);
});
