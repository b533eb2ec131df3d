'use client';

import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Icon, type IconName } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { THEME_CHOICES, type ThemeChoice } from './theme';
import { useTheme } from './theme-provider';

/** Lets the visitor choose between the system's theme, light and dark; the choice is kept in this browser. */
export function ThemeMenu() {
  const { choice, theme, setChoice } = useTheme();
  return (
    <DropdownMenu
      align="end"
      trigger={
        <IconButton label="Theme">
          <Icon name={theme === 'dark' ? 'moon' : 'sun'} />
        </IconButton>
      }
      items={[
        {
          type: 'choice',
          id: 'theme',
          value: choice,
          options: THEME_CHOICES.map((value) => ({ value, label: LABELS[value].label, icon: <Icon name={LABELS[value].icon} className="text-text-3" /> })),
          onValueChange: (value) => setChoice(THEME_CHOICES.find((candidate) => candidate === value) ?? 'system'),
        },
      ]}
    />
  );
}

const LABELS: Record<ThemeChoice, { label: string; icon: IconName }> = {
  system: { label: 'As the system', icon: 'monitor' },
  light: { label: 'Light', icon: 'sun' },
  dark: { label: 'Dark', icon: 'moon' },
};
