import type { Pages } from "#platform/http/page-env.ts";
import { officePages } from "./office.pages.tsx";
import { portalHomePages } from "./portal-home.pages.tsx";

/** For anybody, on the slowest phone. */
export function portalPages(pages: Pages): void {
  portalHomePages(pages);
  officePages(pages);
}
