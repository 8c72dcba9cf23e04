import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { readTransparency } from "./read-transparency.ts";
import { TransparencyPage } from "./transparency.page.tsx";

/** For anybody: what is decided here, by which rules, and how to check that nobody changed it since. */
export function transparencyPages(pages: Pages): void {
  pages.get("/transparansi", (page) => page.redirect(`/transparansi/${page.get("call").agencyId || 1}`, 303));
  pages.get("/transparansi/:agency{[0-9]+}", async (page) => {
    const found = await ask(page, readTransparency, { agencyId: page.req.param("agency") });
    const title = say("transparency.title", { agency: found.agency });
    return page.render(<TransparencyPage found={found} />, { title });
  });
}
