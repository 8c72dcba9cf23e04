import type { Pages } from "#platform/http/page-env.ts";
import { hoursPages } from "../hours/hours.pages.tsx";
import { catalogPages } from "./catalog.pages.tsx";
import { draftPages } from "./draft.pages.tsx";
import { publicationPages } from "./publication.pages.tsx";
import { servicePages } from "./service.pages.tsx";

/** Services with their standards, and the hours of their counters. */
export function standardPages(pages: Pages): void {
  catalogPages(pages);
  draftPages(pages); // before the page of one service, whose address it would be
  publicationPages(pages);
  servicePages(pages);
  hoursPages(pages);
}
