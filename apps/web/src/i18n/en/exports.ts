import type { Shape } from '../shape.js';
import type fr from '../fr/exports.js';

export default {
  open: 'Export', title: 'Export',
  what: 'What', asFiltered_one: 'According to the filters shown: {{count}} organisation of the list.', asFiltered_other: 'According to the filters shown: {{count}} organisations of the list.',
  things: {
    targets: 'The list', targetsDetail: 'One row per organisation', contacts: 'The contacts', contactsDetail: 'One row per person, without those who asked not to be contacted', calls: 'The calls', callsDetail: 'One row per call noted',
    invitations: 'The invitations', invitationsDetail: 'One row per person invited',
  },
  form: 'Form',
  forms: {
    standard_xlsx: 'Excel or LibreOffice (XLSX)', standard_csv: 'CSV', standard_json: 'Data for a program (JSON)', standard_vcf: 'Address book (vCard)', standard_ics: 'Calendar of follow-ups (iCalendar)',
    lab_invitations_xlsx: 'Invitation list of an open lab (XLSX)', lab_invitations_csv: 'Invitation list of an open lab (CSV)', brevo_csv: 'Contacts for Brevo (CSV)', grist_csv: 'Table for Grist (CSV)', grist_xlsx: 'Table for Grist (XLSX)',
    invitations_lab_invitations_xlsx: 'Invitation list (XLSX)', invitations_lab_invitations_csv: 'Invitation list (CSV)', invitations_standard_ics: 'Calendar of open labs (iCalendar)',
  },
  details: {
    invitations_standard: 'Every column: state, answers, place on the waiting list, who invited', invitations_lab_invitations: 'One row per person, with their answer and whom they bring', invitations_ics: 'The open lab on its date, with whoever is invited',
    lab_invitations: 'Those who are interested or motivated, each once, with a column for the answer', brevo: 'Each address once, under the names that Brevo expects', grist: 'Ready for “Import from file”',
    ics: 'Promised call-backs and what is planned on these organisations', vcf: 'One card per person', json: 'The words of the API, dates in universal time',
  },
  opinions: 'With the opinions about persons', opinionsDetail: 'Notes, facts heard, likely persona, vendor sign. It is written to the audit trail, and each person may read what concerns them.',
  access: 'With access needs', accessDetail: 'What somebody needs in order to come may say something of their health. It is written to the audit trail.',
  guests_one: '{{count}} person on the list of this open lab.', guests_other: '{{count}} people on the list of this open lab.',
  opinionsNeeded: 'The filters shown choose persons by an opinion: the file would say it. Tick the box below to take it all the same.',
  submit: 'Download', done_one: '{{name}}: {{count}} row.', done_other: '{{name}}: {{count}} rows.', none: 'Nothing to export with these filters: the file {{name}} has its header only.',
} satisfies Shape<typeof fr>;
