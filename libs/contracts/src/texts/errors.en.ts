import type { ErrorCode } from '../error-codes.js';
import { numberIn, thingIn, wordIn, type Sentence } from './sentences.js';
import { capitalised } from './words.js';

export const errorsEn: Record<ErrorCode, Sentence> = {
  malformed_json: 'The request cannot be read: it is not valid JSON.',
  validation_failed: 'Some fields need correcting. Nothing was saved.',
  cursor_invalid: 'This continuation of the list is no longer valid. Start the list again.',
  sort_invalid: 'There is no such sort order.',
  week_invalid: 'There is no such week. Write it as 2026-W47.',
  file_missing: 'No file was received, and no pasted text.',
  file_unreadable: 'The file cannot be read. Save it as CSV, then try again.',
  limit_exceeded: (facts) => {
    const limit = numberIn(facts, 'limit');
    return limit === null ? 'This is more than the limit allows.' : `The limit is ${limit}.`;
  },
  method_not_allowed: 'This address does not accept this operation.',
  payload_too_large: 'This is too large to be sent. Nothing was saved.',
  unsupported_media_type: 'This format is not accepted.',

  unauthenticated: 'Your session has ended. Sign in; what you typed is kept.',
  sign_in_failed: 'Wrong address or password.',
  forbidden: 'Your role does not allow this.',
  origin_refused: 'The request comes from another address than the application’s.',
  not_found: (facts, words) => {
    const thing = thingIn(facts, words);
    return thing ? `${capitalised(thing)} not found.` : 'Not found: it does not exist, or no longer.';
  },
  link_expired: 'This link is no longer valid. Ask for a new one.',

  conflict: 'Somebody has just done the same or the opposite. Reload, then try again.',
  already_exists: (facts, words) => {
    const thing = thingIn(facts, words);
    return thing ? `Exists already: ${thing}.` : 'This exists already.';
  },
  still_in_use: (facts, words) => {
    const thing = thingIn(facts, words);
    return `Still in use, so not deleted${thing ? `: ${thing}` : ''}.`;
  },
  idempotency_running: 'The same request is running. Its result is on its way.',
  idempotency_payload: 'This key was already used for another request.',
  etag_required: 'Say which version you are changing: the If-Match header is missing.',
  etag_stale: 'Somebody changed this in the meantime. What you typed is kept: reload and choose.',

  evidence_required: (facts, words) => {
    const level = wordIn(facts, 'interest', words.interests) ?? words.interests.interested;
    return `To note “${level}”, tick what proves it. Otherwise note “${words.interests.curious}”.`;
  },
  interest_required: 'The person was reached: note their interest.',
  stage_transition_refused: (facts, words) => {
    const from = wordIn(facts, 'from', words.stages);
    const to = wordIn(facts, 'to', words.stages);
    return from && to ? `A card does not go from “${from}” to “${to}” in this way.` : 'This change of stage is not possible.';
  },
  reason_required: 'Say why: the reason stays in the history.',
  opted_out: 'Do not contact: an opt-out is recorded, for every campaign.',
  campaign_closed: 'This campaign is over.',
  card_taken: 'Somebody else of the team has this card open at the moment.',
  lease_lost: 'The card is no longer held for you. The call can still be saved.',
  undo_too_late: (facts) => {
    const seconds = numberIn(facts, 'seconds');
    const minutes = numberIn(facts, 'minutes');
    if (minutes !== null) return `Too late to undo: ${minutes} minutes have passed. Nothing changed; make the change again by hand.`;
    return `Too late to undo${seconds === null ? '' : `: ${seconds} seconds have passed`}. Correct the call with a reason.`;
  },
  undo_not_yours: 'Only the person who did this can undo it.',
  undo_newer: 'Something newer was recorded here: correct it with a reason instead.',
  undo_done: 'This is undone already.',

  invitation_refused: (facts, words) => {
    const from = wordIn(facts, 'from', words.invitationStatuses);
    const to = wordIn(facts, 'to', words.invitationStatuses);
    return from && to ? `An invitation does not go from “${from}” to “${to}”.` : 'This invitation does not allow it.';
  },

  import_mapping_required: 'Say which column holds the organisation’s name.',
  import_not_ready: 'This import is not at that step.',
  import_too_old: 'This import is too old, or wrote nothing: it cannot be undone any more.',
  source_off: 'This public register is not turned on in this installation.',
  source_unavailable: 'This public register does not answer for now. Nothing has changed; try again in a moment.',

  setup_done: 'Set-up is done already. Sign in.',
  setup_token_wrong: 'This is not the right set-up link. Take the one printed at start-up.',
  last_admin: 'A team needs at least one admin.',
  mail_not_configured: 'No mail server is configured. Messages are kept.',
  mail_held: 'Since the restore nothing leaves by itself. Let mail leave again first, then send this message.',

  installation_not_empty: 'This installation has a team already. An archive is restored into an empty installation; nothing was changed.',
  archive_unknown: 'This file is not an archive of Premier Cercle. Nothing was changed.',
  archive_damaged: 'The archive is incomplete or damaged: take another copy. Nothing was changed.',
  archive_newer: (facts) => `The archive comes from a newer version${typeof facts['version'] === 'string' ? ` (${facts['version']})` : ''}. Install that version, then try again. Nothing was changed.`,
  archive_refused: (facts) => `The archive does not go with this version. Restore it with the one that made it${typeof facts['version'] === 'string' ? ` (${facts['version']})` : ''}, then upgrade. Nothing was changed.`,

  too_many_requests: 'Too many requests in a row. Wait a moment, then try again.',
  internal: 'Something went wrong on our side. Nothing was saved; you can try again.',
  unavailable: 'The application is unavailable for a moment. Try again in a few seconds.',
};
