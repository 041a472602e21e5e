import type { KeyboardEvent } from 'react';
import { Button as AriaButton, GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names.js';
import { Select } from '../../ui/field/select.js';
import { GripIcon } from '../../ui/icons.js';
import { nameOf } from './door-room.js';
import type { DoorGuest, Group, Groups } from './lab-queries.js';
import type { GroupsModel } from './use-groups.js';
import styles from './groups.module.css';

const GUEST = 'application/x-premier-cercle-guest';
const NOBODY = 'nobody';

/** One table, or (null) those who have none. Guests are dragged between them; with the keyboard too, or by the table's number. */
export function TableCard({ group, tables, model, mayChange }: { group: Group | null; tables: Groups; model: GroupsModel; mayChange: boolean }) {
  const { t } = useTranslation('lab-day');
  const guests = group?.guests ?? tables.unseated;
  const title = group === null ? t('groups.unseated') : group.label === null ? t('groups.table', { number: group.number }) : t('groups.labelled', { number: group.number, label: group.label });
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !mayChange,
    getItems: (keys) => [...keys].map((key) => ({ [GUEST]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [GUEST],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      void Promise.all(items.filter(isTextDropItem).map((item) => item.getText(GUEST))).then((ids) => model.seat(new Set(ids), group?.id ?? null));
    },
  });
  return (
    <section className={cx('panel', styles.table, group === null && styles.unseated)} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.sub}>{t('groups.people', { count: guests.length })}{group !== null && guests.length > 0 && (guests.length < 5 || guests.length > 10) && <> · <b className={styles.odd}>{guests.length < 5 ? t('groups.tooFew') : t('groups.tooMany')}</b></>}</p>
      {group !== null && (mayChange ? <Leader group={group} tables={tables} model={model} /> : <p className={styles.sub}>{group.facilitator === null ? t('groups.noLeader') : t('groups.ledBy', { name: group.facilitator })}</p>)}
      <GridList
        aria-label={title} items={guests.map((guest) => ({ ...guest, id: guest.invitationId }))} selectionMode={mayChange ? 'multiple' : 'none'} selectionBehavior="replace"
        dragAndDropHooks={dragAndDropHooks} className={styles.guests!} renderEmptyState={() => <p className={styles.nobody}>{group === null ? t('groups.allSeated') : t('groups.dropHere')}</p>}
      >
        {(guest) => <GuestRow guest={guest} clash={sharesTable(guest, guests)} mayChange={mayChange} onDigit={(number) => {
          const target = tables.groups.find((other) => other.number === number);
          if (target) model.seat(new Set([guest.invitationId]), target.id);
        }} />}
      </GridList>
    </section>
  );
}

const sharesTable = ({ organisationId, invitationId }: DoorGuest, guests: readonly DoorGuest[]): boolean =>
  guests.some((other) => other.organisationId === organisationId && other.invitationId !== invitationId);

function GuestRow({ guest, clash, mayChange, onDigit }: { guest: DoorGuest; clash: boolean; mayChange: boolean; onDigit: (number: number) => void }) {
  const { t } = useTranslation('lab-day');
  const press = (event: KeyboardEvent): void => {
    if (mayChange && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      onDigit(Number(event.key));
    }
  };
  return (
    <GridListItem id={guest.invitationId} textValue={nameOf(guest)} className={styles.guest!}>
      <div className={styles.inside} onKeyDown={press}>
        {mayChange && <AriaButton slot="drag" className={styles.grip!} aria-label={t('groups.drag', { name: nameOf(guest) })} aria-keyshortcuts="1 2 3 4 5 6 7 8 9"><GripIcon aria-hidden /></AriaButton>}
        <span className={styles.name}>{nameOf(guest)}<small>{guest.organisation}{clash && <> · {t('groups.clash')}</>}</small></span>
      </div>
    </GridListItem>
  );
}

function Leader({ group, tables, model }: { group: Group; tables: Groups; model: GroupsModel }) {
  const { t } = useTranslation('lab-day');
  return (
    <Select
      label={t('groups.leader', { number: group.number })} hideLabel value={group.facilitatorId ?? NOBODY}
      options={[{ key: NOBODY, label: t('groups.noLeader') }, ...tables.facilitators.map(({ id, name }) => ({ key: id, label: name }))]}
      onChange={(key) => model.change({ groups: [{ id: group.id, facilitatorId: key === NOBODY ? null : key }] })}
    />
  );
}
