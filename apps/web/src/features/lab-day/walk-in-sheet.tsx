import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { Sheet } from '../../ui/overlay/dialog.js';
import type { WalkInEntry } from '../outbox/outbox-entry.js';
import { plain, type RoomGuest } from './door-room.js';
import styles from './door.module.css';

type Person = Omit<WalkInEntry['body'], 'at'>;

interface WalkInSheetProps {
  isOpen: boolean;
  room: readonly RoomGuest[];
  themes: readonly { id: string; title: string }[];
  /** What was typed to look for the person: most likely their name. */
  search: string;
  onSave: (person: Person) => void;
  onClose: () => void;
}

/** Three words and Enter: whoever was not expected is in within ten seconds. */
export function WalkInSheet({ isOpen, room, themes, search, onSave, onClose }: WalkInSheetProps) {
  const { t } = useTranslation('lab-day');
  const themesName = useId();
  const organisations = [...new Map(room.map(({ organisationId, organisation }) => [organisation, organisationId])).entries()].filter(([name]) => name !== '');
  const [firstName = '', ...rest] = search.trim().split(/\s+/);
  const save = async (values: Record<string, string>): Promise<void> => {
    const typed = values['organisation']!.trim();
    const known = organisations.find(([name, id]) => id !== '' && plain(name) === plain(typed));
    onSave({
      firstName: values['firstName']!.trim(), lastName: values['lastName']!.trim(), ...(known ? { organisationId: known[1] } : { organisation: typed }),
      ...(values['email'] ? { email: values['email'].trim() } : {}), ...(values[themesName] ? { themeId: values[themesName] } : {}),
    });
  };
  return (
    <Sheet title={t('door.walkIn')} isOpen={isOpen} onClose={onClose}>
      <Form className="stack wide" labels={{ firstName: t('door.firstName'), lastName: t('door.lastName'), organisation: t('door.organisation') }} onSubmit={save}>
        <div className={styles.names}>
          <TextField name="firstName" label={t('door.firstName')} isRequired autoFocus defaultValue={firstName} autoComplete="off" />
          <TextField name="lastName" label={t('door.lastName')} isRequired defaultValue={rest.join(' ')} autoComplete="off" />
        </div>
        <TextField name="organisation" label={t('door.organisation')} isRequired autoComplete="off" help={t('door.organisationHelp')} />
        <TextField name="email" type="email" label={t('door.email')} isRequired={false} autoComplete="off" />
        {themes.length > 0 && (
          <fieldset className={styles.themeChoice}>
            <legend>{t('door.theme')}</legend>
            {themes.map(({ id, title }) => <label key={id}><input type="radio" name={themesName} value={id} /> <span>{title}</span></label>)}
          </fieldset>
        )}
        <Button type="submit" variant="primary" size="xl">{t('door.save')}</Button>
      </Form>
    </Sheet>
  );
}
