/** What every list has beside its `items`. */
export abstract class PageResponse {
  /** Goes into `cursor` for the next page; null on the last. */
  nextCursor!: string | null;
}
