/** Limits shared by the database, the API and the web app. Lengths in characters. */
export const LIMITS = {
  name: 300,
  shortText: 200,
  email: 254,
  url: 500,
  note: 10_000,
  longText: 50_000,
  tags: 50,
  listItems: 100,
  pageSize: 50,
  pageSizeMax: 200,
  importRows: 100_000,
  importBytes: 25 * 1024 * 1024,
  /** Of an archive sent through the set-up screen; from the command line there is none. */
  archiveBytes: 2 * 1024 * 1024 * 1024,
  bodyBytes: 1024 * 1024,
  passwordMin: 12,
  passwordMax: 256,
  /** A fact may be recorded this many days after it happened (domain.md, Two times). */
  occurredAtDaysBack: 30,
  /** Seconds in which the author of a call may take it back through the API. */
  undoSeconds: 60,
  /** Seconds in which a bulk change or a removal can be taken back. */
  undoOperationSeconds: 600,
  /** Targets that one bulk change may touch. */
  bulkTargets: 5000,
  /** Mails caused by a call wait this long, so that undo stops them. */
  mailDelaySeconds: 60,
} as const;
