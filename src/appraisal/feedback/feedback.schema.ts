import { z } from "zod";
import type { Standing } from "#appraisal/plan/standing.ts";
import { relations } from "./relation.ts";

/** For whom somebody speaks: the person, the person's appraiser, or both. Only what is for both is printed. */
export const audiences = ["both", "person", "appraiser"] as const;
export type Audience = (typeof audiences)[number];

/** More than anybody needs in a year, and little enough for one page. */
export const feedbackLimits = {
  /** From service users on one plan: whoever floods a link takes no colleague's room. */
  serviceUsers: 300,
  serviceUsersADay: 40,
  openRequests: 50,
  askedAtOnce: 10,
  links: 20,
  linkDays: 366,
  shown: 50,
} as const;

/** Who says it, seen from the person. */
export const speakers = [...relations, "self", "service-user"] as const;
export const Speaker = z.enum(speakers);

/** What somebody with this standing to the plan hears of it all year round. */
export function heardBy(standing: Standing): readonly Audience[] {
  if (standing === "owner") return ["both", "person"];
  return standing === "appraiser" ? ["both", "appraiser"] : ["both"];
}

/** What stands in an evaluation for this reader: words for the person alone are no ground for a rating. */
export function weighedBy(standing: Standing): readonly Audience[] {
  return standing === "appraiser" ? ["both", "appraiser"] : ["both"];
}
