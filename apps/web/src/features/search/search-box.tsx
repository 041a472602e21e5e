import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox, Group, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import { phoneInWords } from '../../lib/phone-in-words.js';
import { useKeys } from '../../lib/keys.js';
import { KeyHint } from '../../ui/display/key-hint.js';
import { OrganisationIcon, SearchIcon, UserIcon } from '../../ui/icons.js';
import overlay from '../../ui/overlay/overlay.module.css';
import styles from './search.module.css';

type Hit = components['schemas']['SearchHitResponse'];

const PAUSE_MS = 160;
const MOST = 12;

/** Organisation, person or number, from anywhere: `/` goes there, arrows and Enter open one. */
export function SearchBox() {
  const { t } = useTranslation(['shell', 'common']);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const { data: hits = [], isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: async (): Promise<Hit[]> => (await dataOf(api.GET('/api/v1/search', { params: { query: { q, limit: MOST } } }))).items,
    enabled: q.length > 1,
    placeholderData: (former) => former,
    staleTime: 30_000,
  });
  useKeys({ '/': () => input.current?.focus() });
  const open = (key: Key | null): void => {
    const hit = hits.find(({ id }) => id === key);
    if (!hit) return;
    setText('');
    input.current?.blur();
    void navigate(hit.kind === 'organisation' ? { to: '/organisations/$id', params: { id: hit.id } } : { to: '/contacts/$id', params: { id: hit.id } });
  };
  return (
    <ComboBox
      className={styles.box!} aria-label={t('searchLabel')} items={q.length > 1 ? hits : []} inputValue={text} onInputChange={setText} selectedKey={null} onSelectionChange={open}
      menuTrigger="input" allowsEmptyCollection allowsCustomValue
    >
      <Group className={styles.field!}>
        <SearchIcon aria-hidden />
        <Input ref={input} className={styles.input!} placeholder={t('search')} aria-keyshortcuts="/" />
        <KeyHint>/</KeyHint>
      </Group>
      {q.length > 1 && (
        <Popover className={overlay.popover!} placement="bottom end">
          <ListBox<Hit> className={styles.list!} renderEmptyState={() => <p className={styles.empty}>{isFetching ? t('common:loading') : t('common:nothingFound')}</p>}>
            {(hit) => <ListBoxItem id={hit.id} textValue={hit.name} className={overlay.item!}><HitLine hit={hit} /></ListBoxItem>}
          </ListBox>
        </Popover>
      )}
    </ComboBox>
  );
}

function HitLine({ hit: { kind, name, acronym, jobTitle, organisation, city, phone, optedOut } }: { hit: Hit }) {
  const words = useWords();
  const Icon = kind === 'organisation' ? OrganisationIcon : UserIcon;
  const more = kind === 'organisation' ? [city, phone && phoneInWords(phone)] : [jobTitle, organisation, phone && phoneInWords(phone)];
  return (
    <>
      <Icon aria-hidden />
      <span className={overlay.grow}>
        <span>{name}</span>{acronym && <span className="muted"> {acronym}</span>}
        <small>{[...more, optedOut && words.outcomes.refused].filter(Boolean).join(', ')}</small>
      </span>
    </>
  );
}

/** The value once nobody types for a moment: not every letter is a question to the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : settled;
}
