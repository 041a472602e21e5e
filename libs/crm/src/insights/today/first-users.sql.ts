/** How many organisations use the product `p`: as it told itself, or as a person noted. */
export const FIRST_USERS = `(select count(*)::int from (
               select u.organisation_id from first_uses u where u.workspace_id = p.workspace_id and u.product_id = p.id
               union
               select t.organisation_id from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id
                where t.workspace_id = p.workspace_id and k.product_id = p.id and t.deleted_at is null and t.stage = 'first_user') users)`;
