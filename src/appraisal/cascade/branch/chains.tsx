import { say } from "#platform/words/words.ts";
import { Group } from "#ui/layout/group.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import type { Branch, BranchResult } from "./branch.schema.ts";
import { isLoose, mendPath } from "./loose.ts";

/** The same as the picture in words, result by result: what it serves, step by step to the top, and who works for it. */
export const Chains = ({ branch }: { branch: Branch }) => (
  <>
    {branch.results
      .filter(({ level }) => level === 0)
      .map((result) => (
        <Group title={result.statement}>
          <Upwards branch={branch} result={result} />
          <Below branch={branch} result={result} />
        </Group>
      ))}
  </>
);

type Link = { statement: string; by: string; how: string; href?: string | undefined };

const Upwards = ({ branch, result }: { branch: Branch; result: BranchResult }) => {
  const links = linksAbove(branch, result);
  if (isLoose(result)) return <Loose branch={branch} result={result} />;
  if (links.length === 0)
    return <p class="am-sub">{say("cascade.ends-in-words", { words: result.servesText })}</p>;
  return (
    <ol class="am-chain">
      {links.map(({ statement, by, how, href }) => (
        <li>
          <span class="am-sub">
            {say("cascade.serves")}
            {how}
          </span>
          <br />
          {href ? <a href={href}>{statement}</a> : <strong>{statement}</strong>}
          <br />
          <span class="am-sub">{by}</span>
        </li>
      ))}
    </ol>
  );
};

const Loose = ({ branch, result }: { branch: Branch; result: BranchResult }) => {
  const href = mendPath(branch, result);
  return (
    <p>
      <StateTag state="urgent">{say("cascade.gap.loose")}</StateTag>{" "}
      {href && (
        <a class="ds-link" href={href}>
          {say("cascade.gap.loose.mend")}
        </a>
      )}
    </p>
  );
};

const Below = ({ branch: { results }, result }: { branch: Branch; result: BranchResult }) => {
  const below = results.filter(({ level, servesId }) => level > 0 && servesId === result.resultId);
  if (below.length === 0) return null;
  return (
    <>
      <p class="am-sub">{say("cascade.level.below")}</p>
      <ul class="am-bullets">
        {below.map(({ statement, name }) => (
          <li>
            {statement} <span class="am-sub">· {name}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Step by step from what a result serves to the end of the chain. */
function linksAbove({ results, goals }: Branch, from: BranchResult): Link[] {
  const links: Link[] = [];
  const seen = new Set([from.resultId]);
  let here: BranchResult | undefined = from;
  while (here) {
    const how = here.how ? ` (${say(`plan.how.${here.how}`)})` : "";
    if (here.goalId !== null) return [...links, ...goalLinks(goals, here.goalId, how)];
    const above = results.find(({ resultId }) => resultId === here?.servesId);
    if (!above || seen.has(above.resultId)) {
      if (here !== from && here.servesText) links.push({ statement: here.servesText, by: "", how });
      return links;
    }
    links.push({ statement: above.statement, by: byWords(above), how });
    seen.add(above.resultId);
    here = above;
  }
  return links;
}

function byWords({ name, positionTitle, standing }: BranchResult): string {
  const sure = standing === "agreed" ? "" : say(`plan.head-result.${standing}`);
  return [name, positionTitle, sure].filter(Boolean).join(" · ");
}

function goalLinks(goals: Branch["goals"], goalId: string, how: string): Link[] {
  const goal = goals.find((one) => one.goalId === goalId);
  if (!goal) return [];
  const by = goal.unitName === null ? say("goal.of-agency") : say("goal.of-unit", { unit: goal.unitName });
  const link = { statement: goal.statement, by, how, href: `/peran-hasil/sasaran/${goalId}` };
  const rest = goals.filter((one) => one.goalId !== goalId);
  return [link, ...(goal.servesId ? goalLinks(rest, goal.servesId, "") : [])];
}
