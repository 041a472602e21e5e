import type { Words } from './words.js';

export const wordsEn: Words = {
  roles: { admin: 'admin', lead: 'deployment lead', caller: 'caller', viewer: 'viewer' },
  stages: {
    to_call: 'to call', contacted: 'contacted', reached: 'reached', interested: 'interested', invited: 'invited', confirmed: 'confirmed',
    attended: 'attended', first_user: 'first use', not_now: 'not now', declined: 'declined', unreachable: 'unreachable',
    set_aside: 'set aside', do_not_contact: 'do not contact',
  },
  interests: { unknown: 'unknown', none: 'none', curious: 'curious', interested: 'interested', motivated: 'motivated' },
  evidences: {
    told_the_pain: 'told the pain in their own words', accepted_a_date: 'accepts a date', asked_to_be_invited: 'asks to be invited',
    offered_a_colleague: 'offers a colleague', offered_their_data: 'offers their data',
  },
  outcomes: {
    no_answer: 'no answer', busy: 'busy', voicemail: 'voicemail', gatekeeper: 'switchboard, secretary', wrong_number: 'wrong number',
    call_back: 'call back', reached: 'reached', not_now: 'not now', refused: 'do not contact',
  },
  channels: { phone: 'phone', email: 'e-mail', visit: 'visit', message: 'message' },
  personas: { rebel: 'rebel', marsh: 'marsh', loyalist: 'loyalist' },
  signals: {
    indignant_about_irritant: 'is indignant about the irritant', built_own_workaround: 'built their own workaround', wants_it_now: 'wants to try it now',
    would_bend_the_rules: 'would go against custom', asks_who_uses_it: 'asks who uses it', wants_it_stable_first: 'wants it stable first',
    avoids_conflict: 'prefers to avoid disagreement', uses_tools_without_asking: 'uses tools without asking where they come from',
    asks_who_approved: 'asks who approved it', must_ask_hierarchy: 'must ask their hierarchy', defends_current_tool: 'defends the current tool',
    long_list_of_requests: 'gives a long list of requests', asks_for_delivery_dates: 'asks for delivery dates',
    only_gives_opinions: 'gives opinions only', trains_or_hosts_peers: 'trains or hosts peers',
  },
  influences: { none: 'none', trainer: 'trains peers', forum_host: 'hosts a forum', network: 'runs a network', hierarchy: 'hierarchy' },
  targetKinds: { prospect: 'target', stakeholder: 'stakeholder' },
  targetSources: { list: 'list', referral: 'referral', manual: 'added by hand', open_source: 'open source' },
  portraitAnswers: { yes: 'yes', partly: 'partly', no: 'no', unknown: 'to ask' },
  phoneStatuses: { unknown: 'not tried yet', valid: 'right number', wrong: 'wrong number' },
  followUpKinds: {
    call_back: 'promised call-back', retry: 'new attempt', not_now: 'return on the agreed date', material: 'material, then a call',
    propose_lab: 'propose the open lab', decide: 'decide what to do', task: 'task',
  },
  followUpStatuses: { scheduled: 'scheduled', due: 'due', done: 'done', cancelled: 'cancelled', superseded: 'superseded' },
  optOutScopes: { contact: 'this person', organisation: 'the whole organisation' },
  emptyReasons: {
    leased: 'held by somebody', coolingDown: 'resting', waitingForDate: 'waiting for their date', noNumber: 'without a number',
    toRepair: 'to repair', finished: 'finished',
  },
  emailStates: {
    planned: 'planned', claimed: 'being sent', kept: 'kept', sent: 'sent', failed: 'failed', uncertain: 'uncertain', dropped: 'dropped',
  },
  emailPurposes: {
    invite_member: 'invitation to the team', digest: 'follow-ups of the day', weekly_report: 'weekly report', weekly_report_test: 'test of the report',
    invitation: 'invitation to an open lab', invitation_reminder: 'reminder of an open lab', lab_thanks: 'thanks after an open lab', say_no: 'letter to say no',
  },
  importStatuses: { uploaded: 'received', previewing: 'being compared', previewed: 'preview ready', running: 'running', done: 'done', failed: 'failed', undoing: 'being undone', undone: 'undone' },
  invitationStatuses: {
    draft: 'to be sent', sent: 'invitation sent', maybe: 'maybe', yes: 'said yes', waiting: 'waiting list', no: 'said no', confirmed: 'confirmed by voice',
    attended: 'came', no_show: 'did not come', cancelled: 'cancelled', failed: 'e-mail refused',
  },
  chaseKinds: { remind: 'reminder by e-mail', call_undecided: 'call to the undecided', confirm_by_voice: 'confirmation by voice' },
  reportAudiences: { team: 'team', viewer: 'viewer' },
  reportDecisions: { continue: 'continue', adjust: 'adjust', stop: 'stop' },
  changeVariables: {
    script: 'the script', segment: 'the organisations called', hypothesis: 'the hypothesis', offer: 'what is offered', moment: 'when one calls', caller: 'who calls', other: 'something else', nothing: 'nothing',
  },
  productAges: { young: 'young, under 3 months', growing: '3 to 12 months', established: 'over a year' },
  things: {
    workspace: 'team', product: 'product', organisation: 'organisation', contact: 'contact', campaign: 'campaign', target: 'target', call: 'call',
    follow_up: 'follow-up', objection: 'objection', opt_out: 'opt-out', need: 'need', open_lab: 'open lab', invitation: 'invitation', group: 'group',
    report: 'weekly report', first_use: 'first use', member: 'member', token: 'token', import: 'import', export: 'export', email: 'e-mail',
    deployment_lead: 'deployment lead',
  },
};
