import { useCan } from '../../lib/api/session.js';
import { SettingsHeader } from '../settings/settings-header.js';
import { AgreementBlock } from './agreement-block.js';
import { GuardBlock } from './guard-block.js';
import { RereadBlock } from './reread-block.js';
import { WeightsForm } from './weights-form.js';

/** What personas are computed from, and how far to trust them. A caller comes to read a colleague's conversations. */
export function PersonasSection() {
  const mayLead = useCan('lead');
  return (
    <>
      <SettingsHeader section="personas" />
      {mayLead && <WeightsForm />}
      {mayLead && <GuardBlock />}
      <RereadBlock />
      {mayLead && <AgreementBlock />}
    </>
  );
}
