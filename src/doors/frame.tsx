import type { MiddlewareHandler } from "hono";
import { deleteCookie, getCookie } from "hono/cookie";
import type { Child } from "hono/jsx";
import type { Assets } from "#platform/http/assets.ts";
import { sendPage } from "#platform/http/packing.ts";
import type { PageContext, PageEnv, PageProps } from "#platform/http/page-env.ts";
import { noticeCookie, noticeIn } from "#platform/http/pages.ts";
import { isSharedPage, sharedAddress } from "#platform/http/shared-page.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import { currentLocale, say } from "#platform/words/words.ts";
import { Page } from "#ui/page/page.tsx";
import type { Place } from "#ui/page/places.tsx";
import { PublicPage } from "#ui/page/public-page.tsx";
import type { AgencyBook } from "./agency-book.ts";
import { colourSchemeOf } from "./preferences.ts";
import { servicePlaces } from "./service-places.ts";
import type { SharedPages } from "./shared-pages.ts";

/** Draws every page inside the same frame: places by role, who acts for whom, what was just done. */
export function frame(
  assets: Assets,
  agencies: AgencyBook,
  sendShared: SharedPages["send"],
): MiddlewareHandler<PageEnv> {
  return async function framed(page, next) {
    page.setRenderer(async (content, props) => {
      const { name } = await agencies(page.get("call").agencyId);
      if (isSharedPage(page) && (props.status ?? 200) === 200)
        return sendShared(page, drawShared(page, assets, name, content, props));
      return draw(page, assets, name, content, props);
    });
    await next();
  };
}

const footerLinks = () => [
  { href: "/transparansi", label: say("nav.transparency") },
  { href: "/periksa", label: say("nav.check") },
  { href: "/api", label: say("nav.api") },
];

/** The same for everybody: nothing of a cookie, the other language behind a link. */
function drawShared(
  page: PageContext,
  assets: Assets,
  agency: string,
  content: Child,
  { title, description, hero }: PageProps,
) {
  const at = (bahasa: string) => {
    const query = new URL(sharedAddress(page), "http://here").searchParams; // of what was asked only what changes the page
    query.set("bahasa", bahasa);
    return `${page.req.path}?${query}`;
  };
  return (
    <PublicPage
      {...{ title, description, hero, assets: assets.href, home: "/", footerLinks: footerLinks() }}
      portal={portalOf(page, agency)}
      languages={{ id: at("id"), en: at("en") }}
    >
      {content}
    </PublicPage>
  ).toString();
}

/** The front page for an agency's citizens, on every page that is theirs. */
function portalOf(page: PageContext, agency: string) {
  const href = /^\/layanan\/\d{1,9}(?=\/|$)/.exec(page.req.path)?.[0];
  if (href === undefined || agency === "") return undefined;
  const language = currentLocale() === "en" ? "?bahasa=en" : ""; // shared pages know no cookie
  return { href: href + language, label: say("portal.title", { agency }) };
}

function draw(page: PageContext, assets: Assets, agency: string, content: Child, props: PageProps) {
  const actor = page.get("call").actor;
  const faulty = props.status === 422;
  page.header("Cache-Control", props.isSecret ? "no-store" : "private, no-cache"); // Back brings the page with what was typed; sign-out clears it
  const common = {
    title: props.title,
    assets: assets.href,
    scripts: props.scripts,
    faulty,
    refreshSeconds: props.refreshSeconds,
    home: "/",
    preferences: { action: "/preferensi", colourScheme: colourSchemeOf(page), back: backTo(page) },
    notices: noticesOf(page),
    description: props.description,
    footerLinks: footerLinks(),
  };
  const status = props.status ?? 200;
  if (!actor || props.isScreen) {
    const anybodys = (
      <PublicPage {...common} portal={portalOf(page, agency)} hero={props.hero}>
        {content}
      </PublicPage>
    );
    return sendPage(page, anybodys, status);
  }
  const house = {
    places: placesOf(page, actor, props.place),
    agency,
    reader: readerOf(actor),
    actingFor: actor.actingFor ? { name: actor.actingFor } : undefined,
  };
  const framed = (
    <Page {...common} {...house}>
      {content}
    </Page>
  );
  return sendPage(page, framed, status);
}

/** The places of a role, most used first. A place that a person cannot use is not shown. */
function placesOf(page: PageContext, actor: Actor, current: string | undefined): Place[] {
  const has = (...roles: Parameters<typeof actor.roles.has>[0][]) =>
    roles.some((role) => actor.roles.has(role));
  const places: (Place | false)[] = [
    { href: "/tahun-saya", label: say("nav.my-year"), icon: "year" },
    has("appraiser") && { href: "/orang-saya", label: say("nav.my-people"), icon: "people" },
    page.get("worksAtCounter") && { href: "/loket", label: say("nav.counter"), icon: "service" },
    { href: "/pelayanan", label: say("nav.services"), icon: "chart" },
    { href: "/rencana", label: say("nav.plan"), icon: "plan" },
    { href: "/organisasi", label: say("nav.organisation"), icon: "unit" },
    { href: "/pegawai", label: say("nav.people"), icon: "search" },
    has("personnel", "administrator") && { href: "/impor", label: say("nav.import"), icon: "note" },
    has("personnel", "administrator", "auditor", "unit-head", "agency-head") && {
      href: "/periode",
      label: say("nav.periods"),
      icon: "waiting",
    },
    { href: "/kabar", label: say("nav.news"), icon: "feedback", unread: page.get("unreadNews") },
  ];
  return places
    .filter((place) => place !== false)
    .map((place) => ({ ...place, current: place.href === nearest(places, current) }));
}

/** Rooms of the public's side that have no place of their own stand behind its front page. */
function nearest(places: readonly (Place | false)[], current: string | undefined): string | undefined {
  if (places.some((place) => place && place.href === current)) return current;
  return servicePlaces.some(({ href }) => href === current) ? "/pelayanan" : current;
}

function readerOf(actor: Actor) {
  const links = [
    { href: "/akun", label: say("nav.security") },
    { href: "/catatan", label: say("nav.record") },
    { href: "/kabar", label: say("nav.news") },
    ...(actor.roles.has("administrator") || actor.roles.has("personnel")
      ? [
          { href: "/instansi", label: say("agency.title") },
          { href: "/surat", label: say("nav.mails") },
          { href: "/permintaan-hapus", label: say("nav.erasures") },
        ]
      : []),
  ];
  return { name: actor.name, links, signOut: "/keluar" };
}

/** What the form before this page did; said once. */
function noticesOf(page: PageContext) {
  const notice = getCookie(page, noticeCookie);
  if (notice === undefined) return [];
  deleteCookie(page, noticeCookie, { path: "/" });
  const text = noticeIn(notice);
  return text === null ? [] : [{ tone: "success" as const, text }];
}

/** After a change of language: this page again, or the start where this page only answers a post. */
function backTo(page: PageContext): string {
  if (page.req.method !== "GET") return "/";
  const { pathname, search } = new URL(page.req.url);
  return pathname + search;
}
