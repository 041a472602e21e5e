import type { Shape } from '../shape.js';
import type fr from '../fr/setup.js';

export default {
  title: 'Create your team',
  intro: 'One minute, once. Everything can be changed later.',
  noToken: 'This installation waits for its first team. Open the link that the terminal printed at start-up: it holds a one-time token.',
  doneTitle: 'The team is already there',
  doneText: 'All that is left is to sign in.',
  signIn: 'Sign in',
  workspaceName: 'Name of the team',
  workspaceHelp: 'Everything you record belongs to it, and stays in it.',
  name: 'Your name',
  email: 'Your e-mail address',
  password: 'Password',
  passwordHelp_one: 'At least {{count}} character. A sentence does very well.',
  passwordHelp_other: 'At least {{count}} characters. A sentence does very well.',
  token: 'Set-up link',
  example: 'Load the example campaign',
  exampleHelp: 'A product, a script and a list of organisations, to try it at once.',
  submit: 'Create the team',
} satisfies Shape<typeof fr>;
