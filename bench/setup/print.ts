import { type Figures, figuresOf } from "./rounds.ts";

const shown = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));

/** One line of a result: the median and how far the rounds lay apart. */
export function printFigures(name: string, values: readonly number[], unit: string): Figures {
  const figures = figuresOf(values);
  const { median, lowest, highest } = figures;
  console.log(
    `  ${name}: ${shown(median)} ${unit} (${shown(lowest)}–${shown(highest)}, ${values.length} rounds)`,
  );
  return figures;
}
