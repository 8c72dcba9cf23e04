/**
 * The regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1 and a, b > 0; to about 1 part in 10^13.
 * Source: continued fraction 26.5.8 of Abramowitz and Stegun (1964), evaluated by Lentz's method (Applied Optics 15
 * (1976) 668–671).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // the fraction converges fast on this side of the middle; the other side is its mirror
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

const tiny = 1e-300;
const stepsMax = 500;
const exactEnough = 1e-15;

function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let step = 1; step <= stepsMax; step += 1) {
    let factor = 1;
    for (const term of termsOf(step, x, a, b)) {
      denominator = 1 / notZero(1 + term * denominator);
      numerator = notZero(1 + term / numerator);
      factor = numerator * denominator;
      value *= factor;
    }
    if (Math.abs(factor - 1) < exactEnough) break;
  }
  return value;
}

/** The even and the odd term of one step. */
function termsOf(step: number, x: number, a: number, b: number): [number, number] {
  const at = a + 2 * step;
  return [(step * (b - step) * x) / ((at - 1) * at), (-(a + step) * (a + b + step) * x) / (at * (at + 1))];
}

function notZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** ln Γ(z) for z > 0, by Lanczos's series with g = 7 (SIAM J. Numer. Anal. 1 (1964) 86–96). */
function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
  const series = lanczos.reduce((sum, term, at) => sum + term / (z + at), 0.99999999999980993);
  const base = z + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(base) - base + Math.log(series);
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
