import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { useCan } from '../../lib/api/session.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { CloseIcon, SaveIcon } from '../../ui/icons.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { countQuery, createView, removeView, viewsQuery, type SavedView } from './call-list.api.js';
import styles from './list.module.css';
import { filterOf, fromQueryText, toQueryText, type ListSearch } from './list-search.js';

/** Views everybody has, under the name of their text. */
const READY: readonly { name: 'all' | 'toCall' | 'followUps' | 'interested' | 'toRepair'; query: ListSearch }[] = [
  { name: 'all', query: {} },
  { name: 'toCall', query: { stage: 'to_call' } },
  { name: 'followUps', query: { overdue: true, sort: 'nextDueAt' } },
  { name: 'interested', query: { interest: 'interested,motivated' } },
  { name: 'toRepair', query: { toRepair: true } },
];

/** Ways to look at the list, each with its count and its own address. */
export function ViewTabs({ campaignId, search, onShow }: { campaignId: string; search: ListSearch; onShow: (search: ListSearch) => void }) {
  const { t } = useTranslation('list');
  const client = useQueryClient();
  const { data: saved = [] } = useQuery(viewsQuery);
  const [isNaming, setNaming] = useState(false);
  const maySaveShared = useCan('lead');
  const { view: _, ...here } = search;
  const text = toQueryText(here);
  const known = [...READY.map(({ query }) => toQueryText(query)), ...saved.map(({ query }) => query)].includes(text);

  const remove = async (view: SavedView): Promise<void> => {
    client.setQueryData(viewsQuery.queryKey, (all) => all?.filter(({ id }) => id !== view.id));
    try {
      await removeView(view);
      showToast(t('views.removed', { name: view.name }), { undo: async () => { await createView(view.name, view.query, view.shared); await client.invalidateQueries(viewsQuery); } });
    } catch (error) {
      showToast(asProblem(error).title);
    }
    await client.invalidateQueries(viewsQuery);
  };
  return (
    <div className={styles.tabs}>
      <nav aria-label={t('views.label')}>
        <ul role="list">
          {READY.map(({ name, query }) => <ViewTab key={name} name={t(`views.${name}`)} campaignId={campaignId} query={query} isCurrent={toQueryText(query) === text} />)}
          {saved.map((view) => (
            <ViewTab key={view.id} name={view.name} campaignId={campaignId} query={fromQueryText(view.query)} isCurrent={view.query === text}>
              {view.query === text && (view.mine || maySaveShared) && <IconButton icon={CloseIcon} label={t('views.remove', { name: view.name })} onPress={() => void remove(view)} className={styles.removeView} />}
            </ViewTab>
          ))}
        </ul>
      </nav>
      {!known && <Button variant="ghost" size="sm" icon={SaveIcon} onPress={() => setNaming(true)}>{t('views.save')}</Button>}
      <Dialog title={t('views.save')} isOpen={isNaming} onClose={() => setNaming(false)}>
        <Form
          className="stack wide" labels={{ name: t('views.name') }}
          onSubmit={async ({ name = '', shared }) => {
            const view = await createView(name, text, shared === 'yes');
            await client.invalidateQueries(viewsQuery);
            setNaming(false);
            onShow({ ...fromQueryText(view.query), ...(search.view ? { view: search.view } : {}) });
          }}
        >
          <p>{t('views.about')}</p>
          <TextField name="name" label={t('views.name')} isRequired maxLength={80} autoFocus />
          <Checkbox name="shared" value="yes">{t('views.shared')}</Checkbox>
          <div className="row"><Button type="submit" variant="primary">{t('save', { ns: 'common' })}</Button></div>
        </Form>
      </Dialog>
    </div>
  );
}

function ViewTab({ name, campaignId, query, isCurrent, children }: { name: string; campaignId: string; query: ListSearch; isCurrent: boolean; children?: React.ReactNode }) {
  const opinions = useCan('lead');
  const locale = useLocale();
  const { data: count } = useQuery(countQuery(campaignId, filterOf(query, opinions)));
  // The campaign and the way of showing stay; everything else is the view's.
  const here = (former: object): ListSearch => {
    const { campaign, view } = former as ListSearch & { campaign?: string };
    return { ...(campaign ? { campaign } : {}), ...(view ? { view } : {}), ...query };
  };
  return (
    <li>
      <Link to="/list" search={here} activeOptions={{ exact: true, includeSearch: true }} aria-current={isCurrent ? 'page' : undefined}>
        {name} {count !== undefined && <span>{count.toLocaleString(locale)}</span>}
      </Link>
      {children}
    </li>
  );
}
