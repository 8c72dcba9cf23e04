export const reasonMin = 10; // characters: "salah" or "sama" explains nothing to who audits
