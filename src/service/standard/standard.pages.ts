import type { Pages } from "#platform/http/page-env.ts";

export function standardPages(_pages: Pages): void {}
