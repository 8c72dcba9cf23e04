/** How a box looks: as any other, the one that the picture is about, or with something to mend. */
export type LayerLook = "plain" | "here" | "gap";

export type LayerBox = {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** What is to be mended, in words; the colour alone says nothing. */
  readonly mark?: string | undefined;
  readonly look?: LayerLook | undefined;
  readonly href?: string | undefined;
};

/** Boxes of one level, under one head; from the left to the right goes from the top to the bottom of the house. */
export type Layer = { readonly head: string; readonly boxes: readonly LayerBox[] };
export type LayerLink = { readonly from: string; readonly to: string };
