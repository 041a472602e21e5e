import type { Shape } from '../shape.js';
import type fr from '../fr/shell.js';

export default {
  skip: 'Skip to the content',
  mainNav: 'Main',
  nav: { today: 'Today', call: 'Call', list: 'List', openLabs: 'Open labs', funnel: 'Funnel', reports: 'Reports' },
  menu: 'Menu',
  home: 'Premier Cercle, home',
  campaign: 'Campaign',
  changeCampaign: 'Change the campaign',
  noCampaign: 'No campaign yet',
  search: 'Organisation, person, number',
  searchLabel: 'Search an organisation, a person or a number',
  theme: 'Theme',
  themes: { system: 'The system’s', light: 'Light', dark: 'Dark' },
  account: '{{name}}, my account',
  workspaces: 'Teams',
  settings: 'Settings',
  duplicates: 'Duplicates',
  language: 'Language',
  accessibility: 'Accessibility',
  legal: 'Legal notice',
  signOut: 'Sign out',
  offline: 'No network. What is shown stays readable; the app keeps trying.',
  backOnline: 'The network is back.',
  footer: 'Footer',
  signIn: 'Sign in',
} satisfies Shape<typeof fr>;
