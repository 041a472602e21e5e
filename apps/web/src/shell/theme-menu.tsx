import { useTranslation } from 'react-i18next';
import { setTheme, THEMES, useTheme, type Theme } from '../lib/theme.js';
import { IconButton } from '../ui/button/button.js';
import { ContrastIcon } from '../ui/icons.js';
import { Menu, MenuItem } from '../ui/overlay/menu.js';

export function ThemeMenu() {
  const { t } = useTranslation('shell');
  const theme = useTheme();
  return (
    <Menu
      label={t('theme')} placement="bottom end" trigger={<IconButton icon={ContrastIcon} label={t('theme')} />}
      selectionMode="single" disallowEmptySelection selectedKeys={[theme]} onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}
    >
      {THEMES.map((one) => <MenuItem key={one} id={one}>{t(`themes.${one}`)}</MenuItem>)}
    </Menu>
  );
}
