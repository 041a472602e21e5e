import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/overlay/dialog.js';
import { nameOf, type RoomGuest } from './door-room.js';
import styles from './door.module.css';

/** "Which theme?", asked as people come in: one large button each. */
export function ThemeSheet({ guest, themes, onChoose, onClose }: { guest: RoomGuest | null; themes: readonly { id: string; title: string }[]; onChoose: (themeId: string | null) => void; onClose: () => void }) {
  const { t } = useTranslation('lab-day');
  return (
    <Sheet title={guest ? t('door.whichTheme', { name: nameOf(guest) }) : ''} isOpen={guest !== null} onClose={onClose}>
      <div className={styles.themes}>
        {themes.map(({ id, title }) => <Button key={id} size="xl" onPress={() => onChoose(id)}>{title}</Button>)}
        <Button size="xl" variant="ghost" onPress={() => onChoose(null)}>{t('door.anyTheme')}</Button>
      </div>
    </Sheet>
  );
}
