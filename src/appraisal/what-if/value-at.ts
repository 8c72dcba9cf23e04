import { z } from "zod";

const Node = z.record(z.string(), z.unknown());
const List = z.array(z.unknown());
type Path = readonly (string | number)[];

/** What stands at `path` inside a value of the law. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof step === "number" ? List.parse(at)[step] : Node.parse(at)[step]),
    value,
  );
}

/** The same value with something else at `path`; what was given stays as it is. */
export function withValueAt(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (typeof step === "number") {
    const list = List.parse(value);
    return list.with(step, withValueAt(list[step], rest, put));
  }
  const node = Node.parse(value);
  return { ...node, [step]: withValueAt(node[step], rest, put) };
}
