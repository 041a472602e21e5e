import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CheckIcon, CloseIcon } from '../../ui/icons.js';
import organisation from '../organisation/organisation.module.css';
import { personaQuery, type PersonaView } from './persona.api.js';

/** Someone interested who expects everything to be solved for them: proposed from facts, decided by a person, reversible. */
export function VendorSection({ contactId, vendor: { proposed, reason, confirmed, counted } }: { contactId: string; vendor: PersonaView['vendor'] }) {
  const { t } = useTranslation('contact');
  const client = useQueryClient();
  const { queryKey } = personaQuery(contactId);
  const decide = useMutation({
    mutationFn: (next: boolean) => dataOf(api.POST('/api/v1/contacts/{id}/vendor', { params: { path: { id: contactId } }, body: { confirmed: next } })),
    onSuccess: (persona, next) => {
      client.setQueryData(queryKey, persona);
      showToast(t('vendor.saved'), confirmed === null ? {} : { undo: () => decide.mutate(!next) });
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <section className={organisation.section} aria-labelledby="vendor-title">
      <h2 id="vendor-title">{t('vendor.title')}</h2>
      <p>{confirmed === true ? t('vendor.confirmed') : confirmed === false ? t('vendor.denied') : proposed && reason ? t(`vendor.${reason}`) : t('vendor.none')}</p>
      {counted && <p className="muted small">{t('vendor.counted', { count: counted.requests, outside: counted.outside, median: counted.median, threshold: counted.threshold })}</p>}
      <div className="row">
        {confirmed !== true && <Button size="sm" icon={CheckIcon} isDisabled={decide.isPending} onPress={() => decide.mutate(true)}>{t('vendor.confirm')}</Button>}
        {(confirmed === true || (confirmed === null && proposed)) && (
          <Button size="sm" variant="ghost" icon={CloseIcon} isDisabled={decide.isPending} onPress={() => decide.mutate(false)}>{t(confirmed === true ? 'vendor.withdraw' : 'vendor.deny')}</Button>
        )}
      </div>
    </section>
  );
}
