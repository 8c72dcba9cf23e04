import type { z } from "zod";
import { explain } from "#platform/law/explain.ts";
import { LawArticle } from "#ui/layout/law-article.tsx";
import type { StepView } from "./step.schema.ts";

/** What the law says of a category, with its article. */
export const Why = ({ because }: { because: readonly z.output<typeof StepView>[] }) => (
  <>
    {because.map((step) => (
      <>
        <p>{explain(step).sentence}</p>
        <LawArticle source={step.article} />
      </>
    ))}
  </>
);
