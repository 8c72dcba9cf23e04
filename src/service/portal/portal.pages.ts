import type { Pages } from "#platform/http/page-env.ts";

export function portalPages(_pages: Pages): void {}
