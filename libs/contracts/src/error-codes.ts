/**
 * Every refusal the API can give, with its HTTP status. The code is what programs read, the sentence a person reads is in
 * `texts/errors.*.ts`; neither language compiles without a sentence for each code.
 */
export const ERROR_CODES = {
  // The request itself
  malformed_json: 400,
  validation_failed: 400,
  cursor_invalid: 400,
  sort_invalid: 400,
  week_invalid: 400,
  file_missing: 400,
  file_unreadable: 400,
  limit_exceeded: 400,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,

  // Who asks
  unauthenticated: 401,
  sign_in_failed: 401,
  forbidden: 403,
  origin_refused: 403,
  not_found: 404,
  link_expired: 410,

  // Two people, or twice the same request
  conflict: 409,
  already_exists: 409,
  still_in_use: 409,
  idempotency_running: 409,
  idempotency_payload: 422,
  etag_required: 428,
  etag_stale: 412,

  // Calling
  evidence_required: 422,
  interest_required: 422,
  stage_transition_refused: 409,
  reason_required: 422,
  opted_out: 409,
  campaign_closed: 409,
  lease_lost: 409,
  card_taken: 409,
  undo_too_late: 409,
  undo_not_yours: 403,
  undo_newer: 409,
  undo_done: 409,

  // Open labs
  invitation_refused: 409,

  // Imports
  import_mapping_required: 422,
  import_not_ready: 409,
  import_too_old: 409,

  // Public registers
  source_off: 409,
  source_unavailable: 503,

  // Members and set-up
  setup_done: 409,
  setup_token_wrong: 403,
  last_admin: 409,
  mail_not_configured: 409,
  mail_held: 409,

  // Archives
  installation_not_empty: 409,
  archive_unknown: 422,
  archive_damaged: 422,
  archive_newer: 422,
  archive_refused: 422,

  // Capacity
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** HTTP status of a refusal. */
export function statusOf(code: ErrorCode): number {
  return ERROR_CODES[code];
}
