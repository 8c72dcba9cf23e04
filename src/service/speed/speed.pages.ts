import type { Pages } from "#platform/http/page-env.ts";

export function speedPages(_pages: Pages): void {}
