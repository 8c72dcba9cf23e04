import type { Child } from "hono/jsx";
import type { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { cellOf, cellPath } from "./cell.ts";
import type { Matrix, MatrixColumn, MatrixDelivery, MatrixRow } from "./matrix.schema.ts";

/** The matrix as the law draws it, for a screen on which it can be taken in. */
export const MatrixTable = ({ matrix }: { matrix: Matrix }) => (
  <section class="am-matrix" tabindex={0} aria-label={say("matrix.title")}>
    <table>
      <caption class="ds-sr-only">{say("matrix.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("matrix.person")}</th>
          {matrix.columns.map((column, index) => (
            <th scope="col">
              <ColumnHead column={column} number={index + 1} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr>
            <th scope="row">
              <PersonHead row={row} />
            </th>
            {matrix.columns.map((column) => (
              <td>
                <CellContent matrix={matrix} row={row} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const ColumnHead = ({ column, number }: { column: MatrixColumn; number: number }) => (
  <>
    {number}. {column.statement}
    <IndicatorLines column={column} />
  </>
);

export const IndicatorLines = ({ column }: { column: MatrixColumn }) =>
  column.indicators.length === 0 ? null : (
    <ul class="am-plain am-sub am-small">
      {column.indicators.map((indicator) => (
        <li>
          {indicator.statement}: {targetText(indicator)}
        </li>
      ))}
    </ul>
  );

export const PersonHead = ({ row: { name, positionTitle, planId } }: { row: MatrixRow }) => (
  <>
    {name}
    <br />
    <span class="am-sub">{positionTitle}</span>
    {planId === null && (
      <>
        <br />
        <StateTag state="waiting">{say("cascade.gap.no-plan")}</StateTag>
      </>
    )}
  </>
);

type CellProps = { matrix: Matrix; row: MatrixRow; column: MatrixColumn };

/** What is delivered and expected here; × where nothing; and for the head the way to expect something. */
export const CellContent = ({ matrix, row, column }: CellProps) => {
  const { delivered, expected } = cellOf(matrix, row.employeeId, column.resultId);
  const isEmpty = delivered.length + expected.length === 0;
  return (
    <>
      {isEmpty && (
        <span class="am-cross">
          <span aria-hidden="true">×</span>
          <span class="ds-sr-only">{say("matrix.nothing")}</span>{" "}
        </span>
      )}
      {!isEmpty && (
        <ul>
          {delivered.map((one) => (
            <li>
              <Delivery delivery={one} />
            </li>
          ))}
          {expected.map((one) => (
            <li>
              <Expectation expected={one} />
            </li>
          ))}
        </ul>
      )}
      {matrix.isMine && (
        <a class="ds-link am-small" href={cellPath(matrix.year, column.resultId, row.employeeId)}>
          {say(isEmpty ? "matrix.fill" : "matrix.open-cell")}
          <span class="ds-sr-only">
            : {row.name}, {column.statement}
          </span>
        </a>
      )}
    </>
  );
};

export const Delivery = ({ delivery: { statement, how, isToLookAt } }: { delivery: MatrixDelivery }) => (
  <>
    {statement}
    {how && <span class="am-sub am-small"> ({say(`plan.how.${how}`)})</span>}
    {isToLookAt && (
      <Marked>
        <StateTag state="late">{say("cascade.look.waits")}</StateTag>
      </Marked>
    )}
  </>
);

export const Expectation = ({ expected: { statement, answer } }: { expected: ExpectedResult }) => (
  <>
    {statement}{" "}
    <Marked>
      {answer === null ? (
        <StateTag state="waiting">{say("matrix.expected.waits")}</StateTag>
      ) : (
        <StateTag state="late">{say("matrix.expected.declined")}</StateTag>
      )}
    </Marked>
    {answer && <span class="am-sub am-small">“{answer.reason}”</span>}
  </>
);

const Marked = ({ children }: { children?: Child }) => (
  <>
    <br />
    {children}
    <br />
  </>
);
