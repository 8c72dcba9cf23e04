import { YearTabs } from "#appraisal/cascade/year-tabs.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import type { Matrix } from "./matrix.schema.ts";
import { Beside, ByPerson, ByResult } from "./matrix-lists.tsx";
import { MatrixTable } from "./matrix-table.tsx";

export type MatrixPageProps = { matrix: Matrix; view: "person" | "result" };

/** Who of a head's people delivers what for which of the head's results. */
export const MatrixPage = ({ matrix, view }: MatrixPageProps) => {
  const { head, year, columns, rows } = matrix;
  const path = matrixPath(matrix);
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/peran-hasil?tahun=${year}`, label: say("cascade.mine", { year }) }]} />
      <Heading
        eyebrow={`${head.name} · ${head.positionTitle}`}
        title={say("matrix.title")}
        lead={say("matrix.lead", { people: rows.length, results: columns.length, year })}
      >
        {columns.length > 0 && rows.length > 0 && (
          <LinkButton href={`${path}/pdf?tahun=${year}`} variant="secondary">
            {say("matrix.pdf")}
          </LinkButton>
        )}
      </Heading>
      <YearTabs years={matrix.years} year={year} path={path} />
      <ShareNotice matrix={matrix} />
      <ToLookAt matrix={matrix} />
      <MatrixCard matrix={matrix} view={view} />
    </>
  );
};

export function matrixPath({ head, isMine }: Matrix): string {
  return isMine ? "/peran-hasil/matriks" : `/peran-hasil/matriks/${head.employeeId}`;
}

const MatrixCard = ({ matrix, view }: MatrixPageProps) => {
  const { columns, rows, year } = matrix;
  const href = (side: string) => `${matrixPath(matrix)}?tahun=${year}&lihat=${side}`;
  if (columns.length === 0 || rows.length === 0)
    return (
      <Card>
        <Empty matrix={matrix} />
      </Card>
    );
  return (
    <>
      <MatrixTable matrix={matrix} />
      <AllBeside matrix={matrix} />
      <div class="am-for-phone">
        <Tabs
          label={say("matrix.sides")}
          tabs={[
            { href: href("orang"), label: say("matrix.by-person"), current: view === "person" },
            { href: href("hasil"), label: say("matrix.by-result"), current: view === "result" },
          ]}
        />
        <Card title={say(view === "person" ? "matrix.by-person" : "matrix.by-result")}>
          {view === "person" ? <ByPerson matrix={matrix} /> : <ByResult matrix={matrix} />}
        </Card>
      </div>
    </>
  );
};

/** Below the matrix, what stands in none of its columns; the lists for a phone have it with each person. */
const AllBeside = ({ matrix }: { matrix: Matrix }) => (
  <div class="am-for-desk">
    {matrix.rows.map((row) => (
      <Beside matrix={matrix} employeeId={row.employeeId} name={row.name} />
    ))}
  </div>
);

const Empty = ({ matrix: { isMine, plan, rows, year, head } }: { matrix: Matrix }) => {
  if (rows.length === 0)
    return <EmptyState title={say("matrix.nobody")} text={say("matrix.nobody.text", { name: head.name })} />;
  if (!isMine) return <EmptyState title={say("matrix.no-results")} text={say("matrix.no-results.text")} />;
  return (
    <EmptyState title={say("matrix.no-results")} text={say("matrix.no-results.mine", { year })}>
      <LinkButton href={plan ? `/rencana/${plan.planId}` : "/rencana"}>
        {say("matrix.write-results")}
      </LinkButton>
    </EmptyState>
  );
};

/** A draft that nobody sees holds everybody up: the head can show it before it is proposed. */
const ShareNotice = ({ matrix: { plan, isMine, columns } }: { matrix: Matrix }) => {
  if (!plan || !isMine || columns.length === 0) return null;
  const isDraft = plan.state.kind === "draft" || plan.state.kind === "change-asked";
  if (!isDraft) return null;
  const [words, action] = plan.isShared ? (["shared", "tutup"] as const) : (["hidden", "bagikan"] as const);
  return (
    <Notice tone="info" title={say(`matrix.draft.${words}`)}>
      <p>{say(`matrix.draft.${words}.text`)}</p>
      <Button
        action={`/peran-hasil/rencana/${plan.planId}/${action}`}
        variant="secondary"
        idempotencyKey={newFormKey()}
      >
        {say(`matrix.draft.${words}.button`)}
      </Button>
    </Notice>
  );
};

/** Who has not yet looked again at what stands below a change. */
const ToLookAt = ({ matrix: { deliveries, rows, isMine } }: { matrix: Matrix }) => {
  const waiting = deliveries.filter(({ isToLookAt }) => isToLookAt);
  if (waiting.length === 0 || !isMine) return null;
  const nameOf = new Map(rows.map(({ employeeId, name }) => [employeeId, name]));
  return (
    <Card title={say("matrix.to-look", { count: waiting.length })} lead={say("matrix.to-look.lead")}>
      <ul class="am-bullets">
        {waiting.map(({ employeeId, statement }) => (
          <li>
            <strong>{nameOf.get(employeeId)}</strong>: {statement}
          </li>
        ))}
      </ul>
    </Card>
  );
};
