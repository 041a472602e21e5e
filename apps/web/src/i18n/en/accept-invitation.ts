import type { Shape } from '../shape.js';
import type fr from '../fr/accept-invitation.js';

export default {
  title: 'Join the team',
  intro: 'Choose a password: you will be signed in at once.',
  noTokenTitle: 'This link is incomplete',
  noToken: 'Open the whole link of your e-mail, or ask whoever administers the team for a new one.',
  signIn: 'Sign in',
  name: 'Your name',
  nameHelp: 'As the team will see it. Left empty, it stays as in the invitation.',
  password: 'Password',
  passwordHelp_one: 'At least {{count}} character. A sentence does very well.',
  passwordHelp_other: 'At least {{count}} characters. A sentence does very well.',
  submit: 'Join',
} satisfies Shape<typeof fr>;
