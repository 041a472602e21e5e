/**
 * The ledger's written rule. Each message is one row under a unique key, and goes
 *
 *   planned → claimed → sent          the relay said yes
 *                     → planned       the relay did not take it: again after a pause, 8 attempts at most, then failed
 *                     → failed        the relay refused it for good
 *                     → uncertain     nobody knows: the line fell after DATA, or the process died while it held the claim
 *   planned → kept                    no mail server is configured, the message waited for a day, or the workspace's mail is
 *                                     held since a restore
 *   planned, kept, failed, uncertain → dropped
 *
 * `uncertain` is a state, not a retry: sending again could be the second time. A person looks into the relay's log, or
 * asks the recipient, and says sent, retry or drop. `kept` messages do not leave by themselves once a mail server
 * appears: what they announce is past. The words of a message are emptied when it was sent or dropped.
 *
 * A claim carries a token. Whoever comes back from a long sleep finds another token, or none, and changes nothing.
 */
export const MAX_ATTEMPTS = 8;

/** A claim this old, in seconds, belongs to a process that died: sending takes 60 s at most. */
export const CLAIM_SECONDS = 120;

/** After a restore or a long outage, messages this old are shown to a person instead of sent. */
export const STALE_HOURS = 24;

const PAUSES_MINUTES = [1, 5, 15, 60, 120, 240, 480];

/** Minutes to wait after the n-th attempt that the relay did not take; null when it was the last. */
export function pauseAfter(attempt: number): number | null {
  return attempt >= MAX_ATTEMPTS ? null : PAUSES_MINUTES[Math.min(attempt, PAUSES_MINUTES.length) - 1]!;
}
