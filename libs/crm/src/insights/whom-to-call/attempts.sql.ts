import { CONVERSATION } from '../../calls/conversation.sql.js';

/**
 * A table `attempts` of the calls of campaign `$2` that say something of who answers: a wrong number says nothing of who would
 * have answered the right one.
 */
export const ATTEMPTS = `attempts as (
       select k.id, k.target_id, k.occurred_at, k.channel = 'phone' as by_phone, ${CONVERSATION} as conversation
         from calls k
        where k.workspace_id = $1 and k.campaign_id = $2 and k.voided_at is null and k.outcome <> 'wrong_number')`;
