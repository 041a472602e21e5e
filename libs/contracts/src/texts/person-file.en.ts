import type { PersonFileTexts } from './person-file.words.js';

export const personFileEn: PersonFileTexts = {
  title: (name) => `All we hold about ${name}`,
  unnamed: 'somebody without a name',
  introduction: (team) => `The team “${team}” looks for the first users of a digital public service. It noted what follows while calling your organisation or talking with you.`,
  rights: 'You may have this corrected or erased, or ask not to be contacted any more: tell the team, by voice or in writing.',
  generatedAt: 'Made on',
  nothing: 'Nothing.',
  yes: 'yes',
  no: 'no',
  sections: {
    identity: 'Identity', phones: 'Direct lines', organisation: 'Organisation', lists: 'Call lists', calls: 'Calls and exchanges',
    followUps: 'Follow-ups', invitations: 'Invitations to an open lab', mails: 'E-mails', optOuts: 'Opt-outs', opinions: 'What we conclude',
  },
  opinionsNote: 'Probabilities worked out from what was heard in calls. They expire after 12 months without contact and are part of no message.',
  labels: {
    firstName: 'First name', lastName: 'Last name', jobTitle: 'Job title', email: 'E-mail', influence: 'Influence', note: 'Note', enteredAt: 'Entered on',
    lastSpokenAt: 'Last exchange', optedOutAt: 'Opted out since', number: 'Number', extension: 'Extension', label: 'Label', status: 'State', name: 'Name',
    kind: 'Kind', city: 'City', campaign: 'Campaign', product: 'Product', source: 'Where from', stage: 'Stage', interest: 'Interest', addedAt: 'Added on',
    at: 'Date', channel: 'Channel', outcome: 'Outcome', by: 'By', evidence: 'Evidence of interest', signals: 'Heard', reread: 'Read again in the note', needs: 'Needs',
    objections: 'Objections', duration: 'Length', callBackAt: 'Call-back agreed', notNowUntil: 'Not before', cancelled: 'Cancelled',
    correctedBecause: 'Reason', dueAt: 'Due on', purpose: 'About', state: 'State', sentAt: 'Sent on', subject: 'Subject',
    scope: 'Scope', liftedAt: 'Lifted on', liftReason: 'Reason', persona: 'Likely type', facts: 'Facts that count',
    vendor: 'Expects a vendor', expiresAt: 'Expires on', phone: 'Number dialled', minutes: 'min',
    answeredAt: 'Answered on', question: 'Question asked', answer: 'Answer', accessNeeds: 'Access needs', confirmedAt: 'Confirmed by voice on',
    arrivedAt: 'Came on', theme: 'Theme chosen', motivated: 'Among the most motivated',
  },
};
