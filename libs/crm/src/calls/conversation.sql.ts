/** Over a row `k` of `calls`: somebody was spoken with; a call back counts where it was agreed with a person (`isConversation`). */
export const CONVERSATION = `(k.outcome in ('reached', 'not_now', 'refused') or (k.outcome = 'call_back' and k.contact_id is not null))`;
