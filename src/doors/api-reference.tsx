import type { AnyRouter } from "@orpc/server";
import { apiPrefix, openApi } from "#platform/http/api.ts";
import type { Pages } from "#platform/http/page-env.ts";
import type { Who } from "#platform/procedures/permission.ts";
import type { Definition } from "#platform/procedures/procedure.ts";
import { proceduresIn } from "#platform/procedures/router.ts";
import { currentLocale, say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";

type Listed = Pick<Definition<unknown, unknown>, "name" | "route" | "who">;

/** What the API can do, readable; and the same as OpenAPI 3.1 for programs. */
export function apiReferencePages(pages: Pages, router: AnyRouter, origin: string): void {
  const document = openApi(router, origin); // made once: the router does not change while the process lives
  const listed = proceduresIn(router).sort((one, other) => one.name.localeCompare(other.name));
  pages.get(`${apiPrefix}/openapi.json`, async (page) => page.json(await document));
  pages.get(apiPrefix, (page) =>
    page.render(<Reference origin={origin} listed={listed} />, { title: say("door.api.title") }),
  );
}

const Reference = ({ origin, listed }: { origin: string; listed: readonly Listed[] }) => (
  <>
    <Heading title={say("door.api.title")} lead={say("door.api.how")} />
    <Card>
      <p>
        {say("door.api.lead")}{" "}
        <a href={`${apiPrefix}/openapi.json`}>{`${origin}${apiPrefix}/openapi.json`}</a>
      </p>
      {currentLocale() === "id" && <p>{say("door.api.english")}</p>}
      <pre class="am-letter">{exampleCalls(origin)}</pre>
    </Card>
    <Table
      caption={say("door.api.title")}
      captionHidden
      columns={columns()}
      rows={listed}
      address={{ path: apiPrefix, query: {} }}
    />
  </>
);

function columns(): Column<Listed>[] {
  return [
    {
      head: say("door.api.path"),
      cell: ({ route }) => <code>{`${route.method} ${apiPrefix}${route.path}`}</code>,
    },
    { head: say("door.api.does"), cell: ({ route }) => <span lang="en">{route.summary}</span> },
    { head: say("door.api.who"), cell: ({ who }) => whoText(who) },
  ];
}

function whoText(who: Who): string {
  return typeof who === "string"
    ? say(`door.api.who.${who}`)
    : who.map((role) => say(`role.${role}`)).join(", ");
}

const exampleCalls = (
  origin: string,
) => `curl -s ${origin}${apiPrefix}/sign-in -H 'Content-Type: application/json' -d '{"nip":"…","password":"…"}'
curl -s ${origin}${apiPrefix}/notifications -H 'Authorization: Bearer <token>'`;
