import type { Shape } from '../shape.js';
import type fr from '../fr/archives.js';

export default {
  take: {
    title: 'Take an archive', intro: 'A zip file: one file per table, readable without the app.',
    holds: 'It holds the organisations, contacts, calls, follow-ups, open labs, reports, oppositions and the audit trail. It holds neither passwords, nor tokens, nor sessions.',
    keep: 'It names persons: keep it as a confidential document. Who takes it, and when, is written to the audit trail.',
    submit: 'Download the archive', done: '{{name}} is in your downloads.',
  },
  back: {
    title: 'Restore it', intro: 'Into an empty installation, at its first start.',
    how: 'Open the set-up link that the terminal shows, then “Restore an archive”. Or, from the command line:',
    then: 'Each person then chooses a new password, by a link given from “Members and roles”. Nothing leaves by e-mail before you have looked.',
  },
  restore: {
    open: 'Restore an archive', title: 'Restore a team', intro: 'All comes back as it was when the archive was taken, or nothing is changed.', back: 'Make a new team instead',
    file: 'The archive', choose: 'Choose the file', chosen: 'File chosen: {{name}}', none: 'No file chosen', submit: 'Restore', busy: 'Restoring…',
    doneTitle: '{{name}} is back', doneText: '{{organisations}} organisations and {{calls}} calls, as they were on {{at}}.',
    held_one: '{{count}} e-mail had not left: it is kept, for you to decide.', held_other: '{{count}} e-mails had not left: they are kept, for you to decide.',
    links: 'Choose a new password', linksText: 'One link for each person who administers the team. Each works once, for 7 days, and will not be shown again.', link: 'The link of {{name}}',
  },
  held: {
    text: 'This team was restored {{ago}}. What would leave by e-mail is kept: some of it may have left already, from the former installation.',
    resume: 'Let mail leave again', sentence: 'The next e-mails will leave by themselves. Those that are kept each wait for your decision.', done: 'Mail leaves again.',
  },
} satisfies Shape<typeof fr>;
