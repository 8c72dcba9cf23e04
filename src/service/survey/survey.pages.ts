import type { Pages } from "#platform/http/page-env.ts";

export function surveyPages(_pages: Pages): void {}
