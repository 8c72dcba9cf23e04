import type { Pages } from "#platform/http/page-env.ts";
import { deskPages } from "./desk/desk.pages.tsx";
import { laporPages } from "./lapor/lapor.pages.tsx";
import { officerPages } from "./officer/officer.pages.tsx";
import { overviewPages } from "./overview/overview.pages.tsx";
import { publicComplaintPages } from "./public.pages.tsx";
import { praisePages } from "./thanks/praise.pages.tsx";

export function complaintPages(pages: Pages): void {
  publicComplaintPages(pages);
  officerPages(pages); // before the desk: "saya" is no complaint
  overviewPages(pages);
  laporPages(pages);
  deskPages(pages);
  praisePages(pages);
}
