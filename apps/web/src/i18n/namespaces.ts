import type common from './fr/common.js';
import type shell from './fr/shell.js';
import type signIn from './fr/sign-in.js';
import type setup from './fr/setup.js';
import type acceptInvitation from './fr/accept-invitation.js';
import type accessibility from './fr/accessibility.js';
import type legal from './fr/legal.js';
import type notFound from './fr/not-found.js';
import type today from './fr/today.js';
import type call from './fr/call.js';
import type list from './fr/list.js';
import type organisation from './fr/organisation.js';
import type contact from './fr/contact.js';
import type importTexts from './fr/import.js';
import type duplicates from './fr/duplicates.js';
import type funnel from './fr/funnel.js';
import type reports from './fr/reports.js';
import type changes from './fr/changes.js';
import type discourse from './fr/discourse.js';
import type personas from './fr/personas.js';
import type settings from './fr/settings.js';
import type exports from './fr/exports.js';

/** The texts of each screen, typed by their French file. A new screen adds its line here. */
export interface Texts {
  common: typeof common;
  shell: typeof shell;
  'sign-in': typeof signIn;
  setup: typeof setup;
  'accept-invitation': typeof acceptInvitation;
  accessibility: typeof accessibility;
  legal: typeof legal;
  'not-found': typeof notFound;
  today: typeof today;
  call: typeof call;
  list: typeof list;
  organisation: typeof organisation;
  contact: typeof contact;
  import: typeof importTexts;
  duplicates: typeof duplicates;
  funnel: typeof funnel;
  reports: typeof reports;
  changes: typeof changes;
  discourse: typeof discourse;
  personas: typeof personas;
  settings: typeof settings;
  exports: typeof exports;
}
export type Namespace = keyof Texts;
