import type { InvitationTexts } from './invitation-facts.js';

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const invitationEn: InvitationTexts = {
  subject: 'Invitation: {title}, {date}',
  body: `{hello}

We are preparing {product} with the people who will use it. What we still lack is your experience of the field: we invite you to a working day among future users.

In the morning, the problem as you live it, then your needs. In the afternoon, the solutions, in workshops of 5 to 10 people.

{team}`,
  hello: (firstName) => (firstName ? `Hello ${firstName},` : 'Hello,'),
  workingDay: 'It is a working day, without a round table.',
  when: 'When',
  where: 'Where',
  programme: 'Programme',
  question: 'One question, to prepare the workshops',
  button: 'Answer the invitation',
  about: 'open lab',
  hours: (from, to) => `from ${from} to ${to}`,
  broughtBy: (name) => `${name} gave us your name.`,
  moved: {
    subject: ({ title, date }) => `Changed: ${title}, ${date}`,
    lead: 'The open lab has changed. This message updates your calendar; if the new date does not suit you, tell us.',
    button: 'Review my answer',
  },
  waitlisted: {
    subject: ({ title }) => `Waiting list: ${title}`,
    lead: 'Your yes has come from your calendar, but every seat is taken: you are on the waiting list. As soon as a seat comes free we write to you; until then, please do not travel.',
    button: 'Review my answer',
  },
  promoted: {
    subject: ({ title }) => `A seat came free: ${title}`,
    lead: 'You were on the waiting list: a seat is now yours. If you can no longer come, tell us, and it will go to the next person.',
    button: 'Review my answer',
  },
  cancelled: {
    subject: ({ title, date }) => `Cancelled: ${title}, ${date}`,
    lead: ({ date }) => `The open lab of ${date} will not take place. There is nothing for you to do, this message updates your calendar.`,
  },
  withdrawn: {
    subject: ({ title, date }) => `Invitation withdrawn: ${title}, ${date}`,
    lead: ({ date }) => `We withdraw your invitation to the open lab of ${date}: we do not expect you any more. There is nothing for you to do, this message updates your calendar. If this is a mistake, answer us.`,
  },
  doubled: {
    subject: ({ title, date }) => `One invitation only: ${title}, ${date}`,
    lead: () => 'You were on our list twice. This message takes the second entry out of your calendar; your invitation still stands. There is nothing for you to do.',
  },
  reminder: {
    subject: ({ title }, daysBefore, expected) => (expected ? `${capital(inDays(daysBefore))}: ${title}` : `Are you coming ${inDays(daysBefore)}? ${title}`),
    expected: (daysBefore) => `We expect you ${inDays(daysBefore)}.`,
    open: (daysBefore) => `The open lab takes place ${inDays(daysBefore)}, and we do not know yet whether you are coming. One word is enough.`,
    cannotCome: 'Something came up? Tell us: your seat will go to somebody else.',
    answerButton: 'Say whether I am coming',
    changeButton: 'Review my answer',
    questionOpen: 'One question still waits for your answer',
  },
  footer: (team) => `The team “${team}” writes to your work address, found in a public source, given by your organisation or by you. It serves this purpose only and is kept for at most three years after your last exchange. To see, correct or erase what the team knows about you, answer this message.`,
  optOut: 'Do not contact me again',
  page: {
    title: (title) => `Are you coming to “${title}”?`,
    when: 'When', where: 'Where', programme: 'Programme',
    ask: 'Your answer',
    answers: { yes: 'Yes, I am coming', maybe: 'Maybe', no: 'No' },
    accessNeeds: 'Access needs (optional)',
    accessHint: 'Mobility, sight, hearing, food: what we should know to welcome you well.',
    colleague: 'Bring a colleague (optional)',
    colleagueHint: 'Somebody who would use the service. They will get an invitation of their own.',
    firstName: 'First name', lastName: 'Last name', email: 'Work e-mail address',
    send: 'Send my answer',
    change: 'You may change your mind here until the day itself.',
    done: {
      yes: 'Noted: you are coming.',
      confirmed: 'Noted: you are coming, and we count on you.',
      maybe: 'Noted: maybe. We will call you before we count the chairs.',
      no: 'Noted: you are not coming. You will get no more messages about this open lab.',
      waiting: (place) => `Every seat is taken. You are number ${place} on the waiting list: as soon as a seat comes free, we write to you.`,
    },
    questionFirst: 'Your question',
    colleagueInvited: 'Your colleague will get an invitation.',
    colleagueAddress: 'Your colleague’s address is not an e-mail address. Your answer is noted all the same.',
    choose: 'Choose yes, maybe or no.',
    full: 'Every seat is taken: a yes puts you on the waiting list.',
    optOut: 'Do not contact me again',
    goneTitle: 'This link is no longer valid',
    gone: 'The open lab is over or called off, or the address is incomplete. For any question, answer the message you were sent.',
  },
  optOutPage: {
    title: 'Do not contact me again',
    question: (team) => `The team “${team}” will neither call nor write to you again, for any of its products. A seat you may have at an open lab is given up.`,
    button: 'Do not contact me',
    doneTitle: 'Noted',
    done: 'You will not be contacted again.',
    goneTitle: 'This link is no longer valid',
    gone: 'The address is incomplete, or what it stood for was erased. For any question, answer the message you were sent.',
  },
};
