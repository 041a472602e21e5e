import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { Locale } from '#contracts/vocabulary.js';
import { MemberLinksService } from '#crm/workspaces/member-links.service.js';
import { MembersService } from '#crm/workspaces/members.service.js';
import { rows } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';
import { runCommand, withProduct } from './command.js';

/**
 * `npm run admin-link -- claire@example.org`: a new one-time link for an administrator who lost their password and has no
 * colleague to ask. Whoever may run this may read the database anyway.
 */
async function main(email: string | undefined): Promise<void> {
  await withProduct({}, async (api) => {
    const admins = await rows<{ workspaceId: string; memberId: string; accountId: string; locale: Locale; email: string; workspace: string }>(
      api.app.get(DataSource),
      `select m.workspace_id as "workspaceId", m.id as "memberId", m.account_id as "accountId", m.locale, a.email, w.name as workspace
         from members m join accounts a on a.id = m.account_id join workspaces w on w.id = m.workspace_id
        where m.role = 'admin' and m.removed_at is null order by m.created_at`,
    );
    const admin = admins.find((each) => each.email === email?.toLowerCase());
    if (!admin) {
      process.exitCode = 1;
      console.error('Indiquez l’adresse d’un administrateur\u00A0: npm run admin-link -- adresse\nGive the address of an administrator: npm run admin-link -- address');
      for (const each of admins) console.error(`- ${each.email} (${each.workspace})`);
      return;
    }
    const scope: Scope = { ...admin, role: 'admin' };
    const member = await api.app.get(MembersService, { strict: false }).get(scope, admin.memberId);
    // Straight to the links: an admin of several teams is refused to their colleagues, not to whoever runs the machine.
    const { url } = await api.app.get(MemberLinksService, { strict: false }).mint(scope, member);
    console.log(`Lien à usage unique, valable 7 jours\u00A0: ${url}\nOne-time link, valid for 7 days: ${url}`);
  });
}

await runCommand(main);
