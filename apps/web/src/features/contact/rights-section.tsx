import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { useCan } from '../../lib/api/session.js';
import { AnchorButton } from '../../ui/button/link-button.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DeleteIcon, FileIcon, RefusedIcon } from '../../ui/icons.js';
import { contactQuery, type Contact } from '../organisation/organisation.api.js';
import organisation from '../organisation/organisation.module.css';

/** The person's file, their opposition, their erasure: each says what it does before it can be done. */
export function RightsSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const mayLead = useCan('lead');
  return (
    <section className={organisation.section} aria-labelledby="rights-title">
      <h2 id="rights-title">{t('rights.title')}</h2>
      {mayLead && (
        <>
          <p className="muted small">{t('rights.fileHelp')}</p>
          <div><AnchorButton size="sm" icon={FileIcon} href={`/api/v1/contacts/${contact.id}/file?format=html`} target="_blank" rel="noreferrer">{t('rights.file')}</AnchorButton></div>
        </>
      )}
      {contact.optedOutAt === null && <OptOut contact={contact} />}
      {mayLead && <Erase contact={contact} />}
    </section>
  );
}

function OptOut({ contact: { id, organisationId } }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const client = useQueryClient();
  const optOut = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/contacts/{id}/opt-out', { params: { path: { id } }, body: { scope: 'contact' } })),
    onSuccess: (contact) => {
      client.setQueryData(contactQuery(id).queryKey, contact);
      showToast(t('rights.optOutDone'));
      return client.invalidateQueries({ queryKey: ['organisations', organisationId] });
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <TwoStep open={t('rights.optOut')} icon={RefusedIcon} confirm={t('rights.optOutConfirm')} isPending={optOut.isPending} onConfirm={() => optOut.mutate()}>
      <p>{t('rights.optOutExplain')}</p>
    </TwoStep>
  );
}

function Erase({ contact: { id, etag, organisationId } }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const client = useQueryClient();
  const navigate = useNavigate();
  const erase = useMutation({
    mutationFn: () => api.DELETE('/api/v1/contacts/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }),
    onSuccess: async () => {
      showToast(t('rights.eraseDone'));
      await navigate({ to: '/organisations/$id', params: { id: organisationId } });
      client.removeQueries({ queryKey: ['contacts', id] });
      await client.invalidateQueries({ queryKey: ['organisations', organisationId] });
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <TwoStep open={t('rights.erase')} icon={DeleteIcon} confirm={t('rights.eraseConfirm')} isPending={erase.isPending} onConfirm={() => erase.mutate()}>
      <p>{t('rights.eraseGone')}</p>
      <p>{t('rights.eraseStays')}</p>
      <p><b>{t('rights.eraseFinal')}</b></p>
    </TwoStep>
  );
}
