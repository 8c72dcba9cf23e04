import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { timeInWords } from "../standard/standard-words.ts";
import { PortalPage } from "./portal.page.tsx";
import { PortalHero } from "./portal-hero.tsx";
import { readPortal } from "./read-portal.ts";
import { readPublicStandard } from "./read-public-standard.ts";
import { serviceNameInWords } from "./service-name.tsx";
import { PublicStandardPage } from "./standard.page.tsx";

/** Finding a service, and what it asks for. */
export function portalHomePages(pages: Pages): void {
  pages.get("/layanan/:agency{[0-9]+}", async (page) => {
    const search = page.req.query("cari")?.trim().slice(0, 100) ?? "";
    const found = await ask(page, readPortal, { agencyId: agencyIn(page), ...(search ? { search } : {}) });
    const title = say("portal.title", { agency: found.agency });
    return page.render(<PortalPage found={found} />, {
      title: search ? say("portal.found", { search, agency: found.agency }) : title,
      description: say("portal.lead"),
      hero: <PortalHero agencyId={found.agencyId} title={title} search={search} />,
    });
  });

  pages.get("/layanan/:agency{[0-9]+}/standar/:code", async (page) => {
    const code = page.req.param("code");
    const found = await ask(page, readPublicStandard, { agencyId: agencyIn(page), code });
    const name = serviceNameInWords(found.standard);
    const { time } = found.standard;
    return page.render(<PublicStandardPage found={found} />, {
      title: name,
      description: say("portal.standard.description", { name, time: timeInWords(time) }),
    });
  });
}

export function agencyIn(page: PageContext): string {
  return page.req.param("agency") ?? "";
}
