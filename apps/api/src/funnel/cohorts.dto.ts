export class CohortResponse {
  /** ISO week of the first call in the workspace's calendar, `2026-W47`. */
  week!: string;
  called!: number;
  interested!: number;
  attended!: number;
  /** Organisations whose first use was told. */
  uses!: number;
}

export class CohortsResponse {
  productId!: string;
  /** Oldest first; weeks without a first call are left out. */
  weeks!: CohortResponse[];
}
