import { describe, expect, test } from "vitest";
import { speaking } from "#platform/words/words.ts";
import { Page, type PageProps } from "./page.tsx";
import type { Place } from "./places.tsx";
import { PublicPage } from "./public-page.tsx";

const labels = ["Tahun saya", "Rencana", "Umpan balik", "Belajar", "Layanan", "Orang saya", "Bukti"];
const placesUpTo = (count: number): Place[] =>
  labels
    .slice(0, count)
    .map((label, index) => ({ href: `/${index}`, label, icon: "plan", current: index === 5 }));

const draw = (props: Partial<PageProps> = {}) =>
  String(
    <Page
      title={`Rencana "A" <b>`}
      assets={(name) => `/assets/${name}?v=1`}
      home="/"
      places={placesUpTo(5)}
      preferences={{ action: "/preferensi", colourScheme: "dark", back: "/rencana?a=1&b=2" }}
      {...props}
    >
      <h1>Isi</h1>
    </Page>,
  );

describe("a page", () => {
  test("says its language and its colours, in the reader's language", () => {
    expect(draw()).toMatch(/^<!doctype html><html lang="id" data-color-scheme="dark"/);
    const english = speaking("en", draw);
    expect(english).toContain(`<html lang="en"`);
    expect(english).toContain("Skip to content");
    expect(english).toContain(`value="en" lang="en" aria-current="true"`);
  });

  test("begins with the way past the navigation", () => {
    expect(draw()).toMatch(/<body class="am-page"><a class="ds-skip-link" href="#main">.*<main id="main"/s);
  });

  test("escapes its title and comes back to where one was", () => {
    expect(draw()).toContain("<title>Rencana &quot;A&quot; &lt;b&gt; · Ampera</title>");
    expect(draw()).toContain(`name="back" value="/rencana?a=1&amp;b=2"`);
    expect(draw({ faulty: true })).toContain("<title>Perlu diperbaiki: Rencana");
  });

  test("loads its files by their built names, and nothing inline", () => {
    const html = draw({ scripts: ["advice.js"] });
    expect(html).toContain(`<link rel="stylesheet" href="/assets/app.css?v=1"/>`);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      `<script type="module" src="/assets/enhance.js?v=1">`,
      `<script type="module" src="/assets/advice.js?v=1">`,
    ]);
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
  });

  test("comes again by itself only while it waits, and only without JavaScript", () => {
    expect(draw({ refreshSeconds: 5 })).toMatch(
      /<head>.*<noscript><meta http-equiv="refresh" content="5"\/><\/noscript><\/head>/s,
    );
    expect(draw()).not.toContain("refresh");
  });

  test("reads out what was just done", () => {
    expect(draw({ notices: [{ tone: "success", text: "Tersimpan <b>" }] })).toMatch(
      /role="status">.*Tersimpan &lt;b&gt;/s,
    );
    expect(draw()).not.toContain(`role="status"`);
  });

  test("says in whose name one acts", () => {
    expect(draw({ actingFor: { name: "Hendra", until: "5 Desember" } })).toContain(
      "atas nama Hendra sampai 5 Desember",
    );
  });
});

describe("the places", () => {
  test("up to five all stand in the bar", () => {
    expect(draw()).not.toContain("am-more");
  });

  test("beyond five, four and the way to the rest, which tells that one is there", () => {
    const html = draw({ places: placesUpTo(7) });
    const more = html.slice(html.indexOf("am-more"));
    expect(html.match(/class="am-wide-only"/g)).toHaveLength(3);
    expect(more).toContain("Orang saya");
    expect(more).toMatch(/<summary data-here="">/);
    expect(more).not.toContain("Belajar");
  });
});

describe("what is unread", () => {
  const withNews = (count: number) =>
    draw({ places: placesUpTo(7).map((place, index) => ({ ...place, unread: index === 6 ? count : 0 })) });

  test("is counted beside its place, and on the way to it where that is folded away", () => {
    const html = withNews(3);
    expect(html.match(/am-unread/g)).toHaveLength(3); // in the bar, on "Lainnya", inside it
    expect(html).toMatch(
      /<summary[^>]*>.*Lainnya<\/span><span class="am-unread" aria-hidden="true">3<\/span>/s,
    );
    expect(html).toContain("(3 belum dibaca)");
  });

  test("says nothing when there is none, and no figure beyond two digits", () => {
    expect(withNews(0)).not.toContain("am-unread");
    expect(withNews(100)).toContain(">99+<");
  });
});

test("a page for citizens leads back to their front page and not to the sign-in, in the light of the device", () => {
  const html = String(
    <PublicPage
      title="Antrean"
      assets={(name) => `/assets/${name}`}
      home="/"
      portal={{ href: "/layanan/1", label: "Layanan Kecamatan Plaju" }}
      preferences={{ action: "/preferensi", colourScheme: "dark", back: "/layanan/1/antrean" }}
    >
      <p>Isi</p>
    </PublicPage>,
  );
  expect(html).toMatch(/<header.*href="\/layanan\/1">Layanan Kecamatan Plaju<\/a>.*<\/header>/s);
  expect(html).not.toContain('href="/"');
  expect(html).not.toContain("colourScheme");
  expect(html).toMatch(/<header.*English.*<\/header>/s);
});

test("a public page has the small stylesheet and the languages at hand", () => {
  const html = String(
    <PublicPage
      title="Layanan"
      assets={(name) => `/assets/${name}`}
      home="/"
      hero={<h1>Layanan Kecamatan</h1>}
      preferences={{ action: "/preferensi", colourScheme: "auto", back: "/" }}
    >
      <p>Isi</p>
    </PublicPage>,
  );
  expect(html).toContain(`href="/assets/public.css"`);
  expect(html).not.toContain("app.css");
  expect(html).toMatch(/<header.*English.*<\/header>/s);
});
