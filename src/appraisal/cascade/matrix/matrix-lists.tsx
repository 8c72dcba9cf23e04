import { say } from "#platform/words/words.ts";
import { Group } from "#ui/layout/group.tsx";
import { besideColumns } from "./cell.ts";
import type { Matrix } from "./matrix.schema.ts";
import { CellContent, Delivery, IndicatorLines } from "./matrix-table.tsx";

/** The same as the matrix, person by person: for a phone, and for who asks what one person does. */
export const ByPerson = ({ matrix }: { matrix: Matrix }) => (
  <>
    {matrix.rows.map((row) => (
      <Group
        title={row.name}
        lead={
          row.planId === null ? `${row.positionTitle} · ${say("cascade.gap.no-plan")}` : row.positionTitle
        }
      >
        <ol class="am-plain-numbered">
          {matrix.columns.map((column) => (
            <li>
              <span class="am-sub">{column.statement}</span>
              <div>
                <CellContent matrix={matrix} row={row} column={column} />
              </div>
            </li>
          ))}
        </ol>
        <Beside matrix={matrix} employeeId={row.employeeId} />
      </Group>
    ))}
  </>
);

type BesideProps = {
  matrix: Matrix;
  employeeId: string;
  /** Where no heading beside says whose it is. */
  name?: string | undefined;
};

/** What somebody promises that stands in no column. */
export const Beside = ({ matrix, employeeId, name }: BesideProps) => {
  const beside = besideColumns(matrix, employeeId);
  if (beside.length === 0) return null;
  return (
    <>
      <p class="am-sub">{name === undefined ? say("matrix.beside") : say("matrix.beside.of", { name })}</p>
      <ul class="am-bullets">
        {beside.map((delivery) => (
          <li>
            <Delivery delivery={delivery} />
            {delivery.servesText && (
              <span class="am-sub"> · {say("plan.result.serves", { statement: delivery.servesText })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Result by result: who works for each of them. */
export const ByResult = ({ matrix }: { matrix: Matrix }) => (
  <>
    {matrix.columns.map((column, index) => (
      <Group title={`${index + 1}. ${column.statement}`} lead={<IndicatorLines column={column} />}>
        <ul class="am-plain">
          {matrix.rows.map((row) => (
            <li>
              <strong>{row.name}</strong>
              <div>
                <CellContent matrix={matrix} row={row} column={column} />
              </div>
            </li>
          ))}
        </ul>
      </Group>
    ))}
  </>
);
