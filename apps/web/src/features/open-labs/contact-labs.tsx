import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { MailIcon } from '../../ui/icons.js';
import organisation from '../organisation/organisation.module.css';
import { invite, refreshLab, type Guest, type OpenLab } from './open-labs.api.js';

interface Standing { lab: OpenLab; guest: Guest | null }

const standingsQuery = (contactId: string) => ({
  queryKey: ['open-labs', 'of-contact', contactId],
  queryFn: async (): Promise<Standing[]> => {
    const { items: labs } = await dataOf(api.GET('/api/v1/open-labs', { params: { query: { upcoming: true, limit: 5 } } }));
    return Promise.all(labs.map(async (lab) => {
      const { items } = await dataOf(api.GET('/api/v1/open-labs/{id}/invitations', { params: { path: { id: lab.id }, query: { contactId, limit: 1 } } }));
      return { lab, guest: items[0] ?? null };
    }));
  },
});

/** What a person is invited to, and to what they could be. */
export function ContactLabs({ contactId, optedOut }: { contactId: string; optedOut: boolean }) {
  const { t } = useTranslation('open-labs');
  const { day } = useMoment();
  const client = useQueryClient();
  const { data: standings } = useQuery(standingsQuery(contactId));
  const { mutate, isPending } = useMutation({
    mutationFn: (lab: OpenLab) => invite(lab.id, { contactIds: [contactId], send: true }),
    onSuccess: ({ invited, withoutEmail }) => showToast(t(invited === 0 ? 'contact.leftOut' : withoutEmail.length > 0 ? 'contact.added' : 'contact.invited')),
    onError: (error) => showToast(asProblem(error).title),
    onSettled: async (_data, _error, lab) => {
      await client.invalidateQueries({ queryKey: ['open-labs', 'of-contact', contactId] });
      await refreshLab(client, lab.id);
    },
  });
  return (
    <section className={organisation.section} aria-labelledby="contact-labs">
      <h2 id="contact-labs">{t('contact.title')}</h2>
      {standings?.length === 0 && <p className="muted">{t('contact.none')}</p>}
      {standings?.map(({ lab, guest }) => (guest && guest.status !== 'cancelled'
        ? <p key={lab.id}><Link to="/open-labs/$id" params={{ id: lab.id }}>{t('contact.on', { lab: lab.title, day: day(new Date(lab.startsAt)) })}</Link> {t(`status.${guest.status}`)}</p>
        : optedOut ? null : <div key={lab.id}><Button size="sm" icon={MailIcon} isPending={isPending} onPress={() => mutate(lab)}>{t('contact.invite', { lab: lab.title })}</Button></div>))}
    </section>
  );
}
