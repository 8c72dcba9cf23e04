/** With what certainty and how near a proportion is to be known. */
export type Precision = {
  /** The value of χ² for one degree of freedom at the confidence wanted. */
  readonly chiSquare: number;
  /** The proportion that is assumed; one half asks for most. */
  readonly proportion: number;
  /** How far from the truth it may lie, as a share. */
  readonly error: number;
};

/**
 * How many of `population` (a whole number from 1 on) are to be asked: χ²NP(1−P) ÷ (d²(N−1) + χ²P(1−P)), to the nearest
 * whole, as in the published table.
 * Source: R. V. Krejcie and D. W. Morgan, Educational and Psychological Measurement 30 (1970) 607–610.
 */
export function sampleSizeOf(population: number, { chiSquare, proportion, error }: Precision): number {
  const spread = chiSquare * proportion * (1 - proportion);
  return Math.round((spread * population) / (error * error * (population - 1) + spread));
}
