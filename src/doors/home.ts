import type { Pages } from "#platform/http/page-env.ts";

/** The first page of each: a head opens on the people, everybody else on the own year. */
export function homePages(pages: Pages): void {
  pages.get("/", (page) => {
    const actor = page.get("call").actor;
    if (!actor) return page.redirect("/masuk", 303);
    return page.redirect(actor.roles.has("appraiser") ? "/orang-saya" : "/tahun-saya", 303);
  });
}
