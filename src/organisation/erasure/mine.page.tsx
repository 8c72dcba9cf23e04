import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import { categoryName, StateOf } from "./erasure-words.tsx";
import type { CategoryView } from "./my-erasures.ts";
import { Why } from "./why.tsx";

/** One question: which of my data can be erased, and if not, why not? */
export const MinePage = ({ categories }: { categories: readonly CategoryView[] }) => (
  <>
    <Breadcrumb
      crumbs={[
        { href: "/akun", label: say("account.title") },
        { href: "/akun/data-saya", label: say("own-data.title") },
      ]}
    />
    <Heading title={say("erasure.mine.title")} lead={say("erasure.mine.lead")} />
    <div class="am-grid">
      {categories.map((one) => (
        <CategoryCard one={one} />
      ))}
    </div>
  </>
);

const CategoryCard = ({ one }: { one: CategoryView }) => {
  const { category, mayAsk, because, request } = one;
  return (
    <Card title={categoryName(one)} lead={say(`erasure.holds.${category}`)}>
      <Why because={because} />
      {request && (
        <p>
          <StateOf state={request.state} />{" "}
          <a class="ds-link" href={`/permintaan-hapus/${request.requestId}`}>
            {say("erasure.mine.request", { when: showInstant(request.askedAt) })}
          </a>
        </p>
      )}
      {mayAsk && (
        <LinkButton href={`/akun/hapus-data/${category}`} variant="secondary">
          {say("erasure.ask")}
        </LinkButton>
      )}
    </Card>
  );
};
