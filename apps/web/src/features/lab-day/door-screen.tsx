import { useState } from 'react';
import { SearchField, Input, Label, Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '../../lib/online.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Status } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CheckIcon, CloseIcon, OfflineIcon, OnlineIcon, PlusIcon, SearchIcon } from '../../ui/icons.js';
import { ThemeSheet } from './theme-sheet.js';
import { WalkInSheet } from './walk-in-sheet.js';
import { found, isExpected, isHere, nameOf, type RoomGuest } from './door-room.js';
import type { DoorShell } from './door-shell.js';
import type { DoorModel } from './use-door.js';
import styles from './door.module.css';

/** The door: one large button a guest, by name. Works with a thumb, a keyboard, and without a network. */
export function DoorScreen({ model }: { model: DoorModel }) {
  const { t } = useTranslation('lab-day');
  const [search, setSearch] = useState('');
  const [choosing, setChoosing] = useState<RoomGuest | null>(null);
  const [isWalkIn, setWalkIn] = useState(false);
  const { room, door, note } = model;
  const shown = found(room, search);
  const themes = door?.themes ?? [];
  const letIn = (guest: RoomGuest): void => {
    note(guest, { arrived: true });
    setSearch('');
    if (themes.length > 0) setChoosing(guest);
    else showToast(t('door.letIn', { name: nameOf(guest) }), { undo: () => note(guest, { arrived: false }) });
  };
  return (
    <>
      <DoorCounts room={room} waiting={model.waiting} shell={model.shell} />
      {model.refused.map((entry) => (
        <Notice key={entry.key} tone="stop" live>
          {t('door.refused', { name: entry.name, why: entry.refusal!.title })} <Button size="sm" onPress={() => model.drop(entry)}>{t('door.drop')}</Button>
        </Notice>
      ))}
      <div className={styles.tools}>
        <SearchField value={search} onChange={setSearch} className={styles.search!}>
          <Label className="vh">{t('door.search')}</Label>
          <SearchIcon aria-hidden />
          <Input placeholder={t('door.search')} className={styles.input!} />
          <AriaButton className={styles.clear!}><CloseIcon aria-hidden /></AriaButton>
        </SearchField>
        <Button icon={PlusIcon} size="lg" onPress={() => setWalkIn(true)}>{t('door.walkIn')}</Button>
      </div>
      <GuestList title={t('door.awaited')} guests={shown.filter((guest) => !isHere(guest)).sort(expectedFirst)} onPress={letIn} empty={search === '' ? t('door.allHere') : t('door.nobody', { search })} />
      <Arrived guests={shown.filter(isHere)} themes={themes.length > 0} onTheme={setChoosing} onBack={(guest) => {
        note(guest, { arrived: false });
        showToast(t('door.takenBack', { name: nameOf(guest) }), { undo: () => note(guest, { arrived: true }) });
      }} />
      <ThemeSheet guest={choosing} themes={themes} onClose={() => setChoosing(null)} onChoose={(themeId) => {
        if (choosing) note(choosing, { arrived: true, themeId });
        setChoosing(null);
      }} />
      <WalkInSheet isOpen={isWalkIn} room={room} themes={themes} search={search} onClose={() => setWalkIn(false)} onSave={(person) => {
        model.walkIn(person);
        setWalkIn(false);
        setSearch('');
        showToast(t('door.letIn', { name: `${person.firstName} ${person.lastName}` }));
      }} />
    </>
  );
}

const expectedFirst = (a: RoomGuest, b: RoomGuest): number => Number(isExpected(b)) - Number(isExpected(a));

function DoorCounts({ room, waiting, shell }: { room: readonly RoomGuest[]; waiting: number; shell: DoorShell }) {
  const { t } = useTranslation('lab-day');
  const online = useIsOnline();
  const here = room.filter(isHere).length;
  return (
    <div className={styles.counts} role="status">
      <p><b>{here}</b> {t('door.here', { count: here })}</p>
      <p>{t('door.expected', { count: room.filter(isExpected).length })}</p>
      {online && waiting === 0
        ? <Status icon={OnlineIcon}>{t('door.online')}</Status>
        : <Status icon={online ? OnlineIcon : OfflineIcon} tone="wait">{online ? t('door.sending', { count: waiting }) : waiting === 0 ? t('door.offlineNothing') : t('door.offline', { count: waiting })}</Status>}
      <p className={styles.shell}>{t(`door.shell.${shell}`)}</p>
    </div>
  );
}

function GuestList({ title, guests, onPress, empty }: { title: string; guests: readonly RoomGuest[]; onPress: (guest: RoomGuest) => void; empty: string }) {
  const { t } = useTranslation('lab-day');
  return (
    <section className={styles.section}>
      <h2>{title} <span>{guests.length}</span></h2>
      {guests.length === 0 && <p className="muted">{empty}</p>}
      <ul role="list" className={styles.guests}>
        {guests.map((guest) => (
          <li key={guest.invitationId}>
            <AriaButton className={styles.guest!} onPress={() => onPress(guest)}>
              <span className={styles.tick} aria-hidden="true" />
              <span className="vh">{t('door.checkIn')}</span>
              <span className={styles.who}><b>{nameOf(guest)}</b><span>{guest.organisation}</span></span>
              {!isExpected(guest) && <span className={styles.word}>{t(`door.statuses.${guest.status as 'sent'}`)}</span>}
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Arrived({ guests, themes, onTheme, onBack }: { guests: readonly RoomGuest[]; themes: boolean; onTheme: (guest: RoomGuest) => void; onBack: (guest: RoomGuest) => void }) {
  const { t } = useTranslation('lab-day');
  const latestFirst = [...guests].sort((a, b) => (b.arrivedAt ?? '').localeCompare(a.arrivedAt ?? ''));
  return (
    <section className={styles.section}>
      <h2>{t('door.arrived')} <span>{guests.length}</span></h2>
      {guests.length === 0 && <p className="muted">{t('door.nobodyYet')}</p>}
      <ul role="list" className={styles.guests} aria-label={t('door.arrived')}>
        {latestFirst.map((guest) => (
          <li key={guest.invitationId} className={styles.present}>
            <span className={styles.ticked}><CheckIcon aria-hidden /></span>
            <span className={styles.who}>
              <b>{nameOf(guest)}</b>
              <span>{guest.organisation}{guest.arrivedAt && <> · <Moment at={guest.arrivedAt} as="time" /></>}{guest.walkIn && <> · {t('door.unexpected')}</>}{guest.isKept && <> · {t('door.kept')}</>}</span>
            </span>
            {themes && <Button size="sm" onPress={() => onTheme(guest)} aria-label={t('door.themeOf', { name: nameOf(guest), theme: guest.theme ?? t('door.noTheme') })}>{guest.theme ?? t('door.chooseTheme')}</Button>}
            <Button size="sm" variant="ghost" onPress={() => onBack(guest)} aria-label={t('door.backOf', { name: nameOf(guest) })}>{t('door.back')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
