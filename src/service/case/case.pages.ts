import type { Pages } from "#platform/http/page-env.ts";

export function casePages(_pages: Pages): void {}
