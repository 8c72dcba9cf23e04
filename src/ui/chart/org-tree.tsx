import { say } from "#platform/words/words.ts";
import { branchesOf, type OrgBranch, type OrgNode } from "./org-nodes.ts";
import { OrgPicture } from "./org-picture.tsx";

export type OrgTreeProps = { id: string; title: string; nodes: readonly OrgNode[] };

/** Above this a picture is wallpaper: the list alone is better. */
const picturedMax = 60;
/** Levels of the list that stand open. */
const openLevels = 2;

/** Who belongs under whom: a picture on a wide screen, and a list that folds for everybody. */
export const OrgTree = ({ id, title, nodes }: OrgTreeProps) => {
  const branches = branchesOf(nodes);
  return (
    <figure class="am-org">
      <figcaption class="ds-sr-only">{title}</figcaption>
      {nodes.length > 0 && nodes.length <= picturedMax && (
        <OrgPicture
          id={id}
          title={title}
          branches={branches}
          description={say("ui.org.description", { count: nodes.length })}
        />
      )}
      <OrgList branches={branches} level={1} />
    </figure>
  );
};

const OrgList = ({ branches, level }: { branches: readonly OrgBranch[]; level: number }) => (
  <ul>
    {branches.map((branch) => (
      <li>
        {branch.children.length === 0 ? (
          <OrgLine node={branch.node} />
        ) : (
          <details open={level < openLevels}>
            <summary>
              <span class="am-strong">{branch.node.label}</span>{" "}
              <span class="am-sub">{branch.node.note}</span>
            </summary>
            {branch.node.href && (
              <a class="ds-link" href={branch.node.href}>
                {say("ui.org.open", { name: branch.node.label })}
              </a>
            )}
            <OrgList branches={branch.children} level={level + 1} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

const OrgLine = ({ node }: { node: OrgNode }) => (
  <p>
    {node.href ? (
      <a class="ds-link" href={node.href}>
        {node.label}
      </a>
    ) : (
      <span class="am-strong">{node.label}</span>
    )}{" "}
    <span class="am-sub">{node.note}</span>
  </p>
);
