import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showInstant } from "#ui/locale.ts";
import { Pager } from "#ui/table/pager.tsx";
import { myPraise } from "./my-praise.ts";

/** Thanks of citizens that reached the reader. */
export function praisePages(pages: Pages): void {
  pages.get("/terima-kasih", async (page) => {
    const { praise, count, next } = await ask(page, myPraise, { after: page.req.query("after") });
    return page.render(
      <>
        <Heading title={say("praise.title")} lead={say("praise.lead", { count })} />
        <Card>
          {praise.length === 0 && <EmptyState title={say("praise.none")} text={say("praise.none.text")} />}
          {praise.map(({ body, isMine, unitName, passedOnAt }) => (
            <Quote
              by={say(isMine ? "praise.to-you" : "praise.to-unit", {
                ...{ unit: unitName, when: showInstant(passedOnAt) },
              })}
            >
              {body}
            </Quote>
          ))}
          <Pager address={{ path: "/terima-kasih", query: {} }} paging={{ next, previous: null }} />
        </Card>
      </>,
      { title: say("praise.title") },
    );
  });
}
