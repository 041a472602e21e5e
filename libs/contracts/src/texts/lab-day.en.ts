import type { LabDayTexts } from './lab-day.words.js';

export const labDayEn: LabDayTexts = {
  thanks: {
    subject: (product) => `Thank you for your day with ${product}`,
    preview: 'What we promised, and what comes next.',
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    lead: (product, day) => `Thank you for working with us on ${product} on ${day}.`,
    promised: 'What we promised',
    nothingPromised: 'Your needs are written down: we will tell you what becomes of them.',
    next: (day, place) => (place ? `Next working day: ${day}, ${place}.` : `Next working day: ${day}.`),
    nextTitle: 'What comes next',
    noNext: 'We will soon propose the date of the next working day.',
  },
  roti: {
    title: 'Was this day worth your time?',
    question: (lab) => `About “${lab}”: from 1 to 5, what do you say of the time you spent?`,
    scores: { 1: 'Time lost', 2: 'Of little use', 3: 'Neither lost nor won', 4: 'Useful', 5: 'Really useful' },
    button: 'Vote',
    anonymous: 'The vote bears no name.',
    doneTitle: 'Thank you, it is counted',
    done: 'You may close this page.',
    missing: 'Choose a score from 1 to 5.',
    fullTitle: 'The whole room has voted',
    full: 'There are as many votes as people present. If yours is missing, tell the team.',
    closedTitle: 'Nothing to vote on here',
    closed: 'The vote is not open, or no longer.',
  },
  prints: {
    guests: (lab) => `${lab}: attendance list`,
    tables: (lab) => `${lab}: tables`,
    name: 'Name', organisation: 'Organisation', theme: 'Theme', table: 'Table', here: 'Present',
    tableNumber: (number) => `Table ${number}`,
    ledBy: (name) => `led by ${name}`,
    nobodyLeads: 'without a facilitator',
    standing: 'Not yet seated',
    page: (number, of) => `${number} of ${of}`,
  },
};
