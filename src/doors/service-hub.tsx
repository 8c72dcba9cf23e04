import type { Pages } from "#platform/http/page-env.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { Heading } from "#ui/layout/heading.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { servicePlacesOf } from "./service-places.ts";

/** Every way into the public's side, one page away from everywhere. */
export function serviceHubPages(pages: Pages): void {
  pages.get("/pelayanan", (page) => {
    const { actor, agencyId } = page.get("call");
    if (!actor) throw signInNeeded();
    const places = servicePlacesOf(actor, page.get("worksAtCounter"));
    const tiles = places.map(({ href, title, text }) => ({ href, title: say(title), text: say(text) }));
    const portal = { href: `/layanan/${agencyId}`, title: say("hub.portal.title"), text: say("hub.portal") };
    return page.render(
      <>
        <Heading title={say("nav.services")} lead={say("hub.lead")} />
        <Tiles tiles={[...tiles, portal]} />
      </>,
      { title: say("nav.services"), place: "/pelayanan" },
    );
  });
}
