import type { Shape } from '../shape.js';
import type fr from '../fr/sign-in.js';

export default {
  title: 'Sign in',
  intro: 'Your call list waits where you left it.',
  again: 'Sign in: you will come back to the page you asked for.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgot your password? Whoever administers the team can give you a new link.',
  setupNeeded: 'This installation has no team yet. Open the link that the terminal printed at start-up.',
} satisfies Shape<typeof fr>;
