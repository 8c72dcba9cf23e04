import { say } from "#platform/words/words.ts";
import { branchesOf, type OrgBranch, type OrgNode, prunedTo, sizeOf } from "./org-nodes.ts";
import { OrgPicture } from "./org-picture.tsx";

export type OrgTreeProps = {
  id: string;
  title: string;
  nodes: readonly OrgNode[];
  /** How many levels the picture shows, so that it stays one that can be taken in; the list has them all. */
  picturedLevels?: number | undefined;
};

/** Above this a picture is wallpaper: the list alone is better. */
const picturedMax = 60;
/** Levels of the list that stand open. */
const openLevels = 2;

/** Who belongs under whom: a picture on a wide screen, and a list that folds for everybody. */
export const OrgTree = ({ id, title, nodes, picturedLevels = Number.POSITIVE_INFINITY }: OrgTreeProps) => {
  const branches = branchesOf(nodes);
  const pictured = prunedTo(branches, picturedLevels);
  const count = sizeOf(pictured);
  return (
    <figure class="am-org">
      <figcaption class="ds-sr-only">{title}</figcaption>
      {count > 0 && count <= picturedMax && (
        <OrgPicture
          id={id}
          title={title}
          branches={pictured}
          description={say("ui.org.description", { count })}
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
