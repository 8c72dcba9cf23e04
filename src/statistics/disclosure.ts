/** The fewest people about whom a figure is shown: of fewer, somebody who knows the others would learn of one. */
export const groupMin = 5;
