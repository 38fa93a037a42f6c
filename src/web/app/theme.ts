/** Which theme is chosen; public/theme.js sets it before the first paint. */
const kept = 'rapporteur.theme';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem(kept);
  } else {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(kept, theme);
  }
  // Pictures on canvas draw themselves anew.
  document.dispatchEvent(new Event('themechange'));
}
