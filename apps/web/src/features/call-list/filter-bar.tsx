import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { INTERESTS, PERSONAS, STAGES, TARGET_KINDS, TARGET_SOURCES } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { useCan, useSession } from '../../lib/api/session.js';
import { useKeys } from '../../lib/keys.js';
import { ChevronDownIcon, CloseIcon, FilterIcon, PlusIcon, SearchIcon, SortIcon, type IconType } from '../../ui/icons.js';
import { Menu, MenuItem, MenuSection } from '../../ui/overlay/menu.js';
import { membersQuery } from './call-list.api.js';
import styles from './list.module.css';
import { LIST_FLAGS, LIST_GROUPS, LIST_SORTS, listOf, type ListFlag } from './list-search.js';
import type { ListAddress } from './use-list-search.js';

/** What narrows, orders and groups the list. Everything is in the address. */
export function FilterBar({ address: { search, set }, isBoard, onSearchBeyond }: { address: ListAddress; isBoard: boolean; onSearchBeyond: (() => void) | null }) {
  const { t } = useTranslation('list');
  const words = useWords();
  const mayJudge = useCan('lead');
  const { member } = useSession();
  const { data: members = [] } = useQuery(membersQuery);
  const stages = listOf(search.stage, STAGES);
  const interests = listOf(search.interest, INTERESTS);
  const several = (keys: 'all' | Set<unknown>): string | undefined => (keys === 'all' ? undefined : [...keys].join(',') || undefined);
  const one = (keys: 'all' | Set<unknown>): string | undefined => (keys === 'all' ? undefined : ([...keys][0] as string | undefined));
  const flags: ListFlag[] = LIST_FLAGS.filter((flag) => flag !== 'vendor' || mayJudge);
  const setFlags = (keys: 'all' | Set<unknown>): void => set(Object.fromEntries(flags.map((flag) => [flag, keys !== 'all' && keys.has(flag) ? true : undefined])));
  const whose = search.assignee === undefined ? t('filter.everybody') : search.assignee === 'none' ? t('free') : members.find(({ id }) => id === search.assignee)?.name ?? '…';

  const chips: { key: string; text: string; clear: () => void }[] = [
    ...(search.kind ? [{ key: 'kind', text: capitalised(words.targetKinds[search.kind]), clear: () => set({ kind: undefined }) }] : []),
    ...(search.source ? [{ key: 'source', text: capitalised(words.targetSources[search.source]), clear: () => set({ source: undefined }) }] : []),
    ...(mayJudge && search.persona ? [{ key: 'persona', text: capitalised(words.personas[search.persona]), clear: () => set({ persona: undefined }) }] : []),
    ...flags.filter((flag) => search[flag]).map((flag) => ({ key: flag, text: t(`filter.${flag}`), clear: () => set({ [flag]: undefined }) })),
  ];

  return (
    <div className={styles.filters} role="group" aria-label={t('filter.label')}>
      <SearchBox value={search.q ?? ''} onChange={(q) => set({ q: q || undefined }, { replace: true })} />
      {search.q && onSearchBeyond && <AriaButton className={styles.more!} onPress={onSearchBeyond}><PlusIcon aria-hidden />{t('addKnown.open')}</AriaButton>}
      {!isBoard && (
        <Menu label={t('columns.stage')} selectionMode="multiple" selectedKeys={stages} onSelectionChange={(keys) => set({ stage: several(keys) })} trigger={<Pill icon={FilterIcon} name={t('columns.stage')} value={stages.length === 0 ? t('filter.allStages') : stages.map((stage) => words.stages[stage]).join(', ')} />}>
          {STAGES.map((stage) => <MenuItem key={stage} id={stage}>{capitalised(words.stages[stage])}</MenuItem>)}
        </Menu>
      )}
      <Menu label={t('columns.interest')} selectionMode="multiple" selectedKeys={interests} onSelectionChange={(keys) => set({ interest: several(keys) })} trigger={<Pill name={t('columns.interest')} value={interests.length === 0 ? t('filter.any') : interests.map((interest) => words.interests[interest]).join(', ')} />}>
        {INTERESTS.map((interest) => <MenuItem key={interest} id={interest}>{capitalised(words.interests[interest])}</MenuItem>)}
      </Menu>
      <Menu label={t('columns.assignee')} selectionMode="single" selectedKeys={search.assignee ? [search.assignee] : []} onSelectionChange={(keys) => set({ assignee: one(keys) })} trigger={<Pill name={t('columns.assignee')} value={whose} />}>
        {[
          <MenuItem key={member.id} id={member.id}>{t('filter.me')}</MenuItem>,
          <MenuItem key="none" id="none">{capitalised(t('free'))}</MenuItem>,
          ...members.filter(({ id }) => id !== member.id).map(({ id, name }) => <MenuItem key={id} id={id}>{name}</MenuItem>),
        ]}
      </Menu>
      <Menu label={t('filter.more')} trigger={<AriaButton className={styles.more!}><PlusIcon aria-hidden />{t('filter.more')}</AriaButton>}>
        <MenuSection title={t('filter.state')} selectionMode="multiple" selectedKeys={flags.filter((flag) => search[flag])} onSelectionChange={setFlags}>
          {flags.map((flag) => <MenuItem key={flag} id={flag}>{t(`filter.${flag}`)}</MenuItem>)}
        </MenuSection>
        <MenuSection title={t('filter.kind')} selectionMode="single" selectedKeys={search.kind ? [search.kind] : []} onSelectionChange={(keys) => set({ kind: one(keys) })}>
          {TARGET_KINDS.map((kind) => <MenuItem key={kind} id={kind}>{capitalised(words.targetKinds[kind])}</MenuItem>)}
        </MenuSection>
        <MenuSection title={t('filter.source')} selectionMode="single" selectedKeys={search.source ? [search.source] : []} onSelectionChange={(keys) => set({ source: one(keys) })}>
          {TARGET_SOURCES.map((source) => <MenuItem key={source} id={source}>{capitalised(words.targetSources[source])}</MenuItem>)}
        </MenuSection>
        {mayJudge
          ? (
            <MenuSection title={t('filter.persona')} selectionMode="single" selectedKeys={search.persona ? [search.persona] : []} onSelectionChange={(keys) => set({ persona: one(keys) })}>
              {PERSONAS.map((persona) => <MenuItem key={persona} id={persona}>{capitalised(words.personas[persona])}</MenuItem>)}
            </MenuSection>
          )
          : null}
      </Menu>
      {chips.map(({ key, text, clear }) => <AriaButton key={key} className={styles.chip!} onPress={clear} aria-label={t('filter.clear', { what: text })}>{text}<CloseIcon aria-hidden /></AriaButton>)}
      {!isBoard && (
        <div className={styles.order}>
          <Menu label={t('sort')} placement="bottom end" selectionMode="single" disallowEmptySelection selectedKeys={[search.sort ?? 'position']} onSelectionChange={(keys) => set({ sort: one(keys) === 'position' ? undefined : one(keys), order: undefined })} trigger={<Pill icon={SortIcon} name={t('sort')} value={t(`sorts.${search.sort ?? 'position'}`)} />}>
            {LIST_SORTS.map((sort) => <MenuItem key={sort} id={sort}>{capitalised(t(`sorts.${sort}`))}</MenuItem>)}
          </Menu>
          <Menu label={t('group')} placement="bottom end" selectionMode="single" selectedKeys={[search.group ?? 'none']} onSelectionChange={(keys) => set({ group: one(keys) === 'none' ? undefined : one(keys) })} trigger={<Pill name={t('group')} value={t(`groups.${search.group ?? 'none'}`)} />}>
            {(['none', ...LIST_GROUPS] as const).map((group) => <MenuItem key={group} id={group}>{capitalised(t(`groups.${group}`))}</MenuItem>)}
          </Menu>
        </div>
      )}
    </div>
  );
}

function Pill({ icon: Icon, name, value, ...rest }: { icon?: IconType; name: string; value: string }) {
  return <AriaButton {...rest} className={styles.pill!}>{Icon && <Icon aria-hidden />}<span>{name}</span> <b>{value}</b><ChevronDownIcon aria-hidden /></AriaButton>;
}

/** Typing narrows the list after a breath; the address follows without filling the history. */
function SearchBox({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('list');
  const [typed, setTyped] = useState(value);
  const [former, setFormer] = useState(value);
  if (value !== former) {
    setFormer(value);
    // The address changed by another way than this field: back, a view, a link.
    if (value !== typed.trim()) setTyped(value);
  }
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (typed.trim() === value) return;
    const breath = setTimeout(() => onChange(typed.trim()), 150);
    return () => clearTimeout(breath);
  });
  useKeys({ '/': () => input.current?.focus() });
  return (
    <SearchField className={styles.search!} aria-label={t('filter.search')} value={typed} onChange={setTyped} maxLength={200}>
      <SearchIcon aria-hidden />
      <Input ref={input} placeholder={t('filter.searchHint')} aria-keyshortcuts="/" />
      <AriaButton aria-label={t('filter.clearSearch')}><CloseIcon aria-hidden /></AriaButton>
    </SearchField>
  );
}
