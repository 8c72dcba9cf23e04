import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { serviceProcedures } from "#service/procedures.ts";
import { Heading } from "#ui/layout/heading.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { ServiceMonthCard } from "./service-month-card.tsx";
import { heads, servicePlacesOf } from "./service-places.ts";

/** Every way into the public's side, one page away from everywhere. */
export function serviceHubPages(pages: Pages): void {
  pages.get("/pelayanan", async (page) => {
    const { actor, agencyId } = page.get("call");
    if (!actor) throw signInNeeded();
    const places = servicePlacesOf(actor, page.get("worksAtCounter"));
    const tiles = places.map(({ href, title, text }) => ({ href, title: say(title), text: say(text) }));
    const portal = { href: `/layanan/${agencyId}`, title: say("hub.portal.title"), text: say("hub.portal") };
    const leads = heads.some((role) => actor.roles.has(role));
    const { month } = leads ? await ask(page, serviceProcedures.overview.month, {}) : { month: null };
    return page.render(
      <>
        <Heading title={say("nav.services")} lead={say("hub.lead")} />
        {month && <ServiceMonthCard month={month} seesComplaints={seesComplaints(actor)} />}
        <Tiles tiles={[...tiles, portal]} />
      </>,
      { title: say("nav.services"), place: "/pelayanan" },
    );
  });
}

function seesComplaints({ roles }: Actor): boolean {
  return roles.has("agency-head") || roles.has("complaint-handler");
}
