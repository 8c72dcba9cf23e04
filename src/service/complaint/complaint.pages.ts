import type { Pages } from "#platform/http/page-env.ts";

export function complaintPages(_pages: Pages): void {}
