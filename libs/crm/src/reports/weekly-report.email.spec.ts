import { describe, expect, it } from '@jest/globals';
import type { Locale } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import type { FunnelCell } from '../insights/funnel/funnel.queries.js';
import type { CampaignFacts } from './weekly-report.facts.js';
import { weeklyReportEmail, type ReportLinks } from './weekly-report.email.js';
import { assembleReport } from './weekly-report.js';
import type { ReportNames } from './weekly-report.names.queries.js';
import type { ComparedSegments, KeptPart } from './weekly-report.types.js';
import { forAudience, viewOf } from './weekly-report.view.js';

/** The campaign that the look of the mail was drawn for: 95 contacted of 200, 56 reached, 13 interested. */
const cells = (contacted: number, reached: number, interested: number, invited: number, confirmed: number): FunnelCell[] => [
  { rank: 0, now: 'to_call', organisations: 200 - contacted }, { rank: 1, now: 'contacted', organisations: contacted - reached },
  { rank: 2, now: 'declined', organisations: reached - interested }, { rank: 3, now: 'interested', organisations: interested - invited },
  { rank: 4, now: 'invited', organisations: invited - confirmed }, { rank: 5, now: 'confirmed', organisations: confirmed },
];
const start = cells(54, 31, 7, 5, 0);
const segments: ComparedSegments = {
  by: 'kind', better: { value: 'Musées et spectacle', tried: 17, interested: 5 }, other: { value: 'Universités', tried: 26, interested: 1 }, probability: 0.98, advice: 'switch',
};
const facts: CampaignFacts = {
  cells: { end: cells(95, 56, 13, 12, 2), start },
  before: { week: '2026-W46', sent: true, cells: cells(53, 31, 7, 5, 0) },
  objections: [{ objectionId: 'o', mentions: 8, organisations: 8, thisWeek: 3, answered: 4, answer: { mentionId: 'm', times: 4 } }],
  needs: [{ needId: 'n1', organisations: 6, thisWeek: 2 }, { needId: 'n2', organisations: 4, thisWeek: 0 }],
  campaigns: null,
  stakeholders: { total: 1, met: [{ targetId: 't3', organisationId: 'network', stage: 'reached' }] },
  lastDecision: { decisionId: 'd', week: '2026-W46', decision: 'continue', at: '2026-11-16T09:00:00.000Z' },
  changed: { changeId: 'c', variable: 'script', at: '2026-11-17T09:00:00.000Z' },
};
const kept: KeptPart = {
  timeZone: 'Europe/Paris', chairs: 30,
  campaigns: [{
    campaignId: 'c', productId: 'p', segments,
    toCall: { total: 12, first: [{ followUpId: 'f', targetId: 't', organisationId: 'mucem', kind: 'call_back', dueAt: '2026-11-24T09:30:00.000Z' }] },
  }],
};
const names: ReportNames = {
  products: new Map([['p', 'Escale']]), campaigns: new Map([['c', 'Opérateurs de l’État']]),
  organisations: new Map([['mucem', 'Mucem <script>alert(1)</script>'], ['network', 'Réseau des secrétaires généraux']]),
  needs: new Map([['n1', 'Signer depuis son téléphone'], ['n2', 'Calculer les indemnités']]), objections: new Map([['o', 'On a déjà un outil national']]),
  answers: new Map([['m', 'Combien de fois y ressaisissez-vous la même mission\u202F?']]), notes: new Map([['d', 'Rien à changer']]), changes: new Map([['c', 'Une accroche plus courte']]),
};
const links = (audience: 'team' | 'viewer'): ReportLinks => ({
  online: 'https://crm.example/reports/2026-W47',
  decide: audience === 'team' ? (campaign, decision) => `https://crm.example/reports/2026-W47?campaign=${campaign}&decision=${decision}` : null,
  followUps: audience === 'team' ? () => 'https://crm.example/' : null,
  schedule: audience === 'team' ? 'https://crm.example/settings' : null,
  unsubscribe: 'https://crm.example/unsubscribe/token',
});

function mail(locale: Locale, audience: 'team' | 'viewer' = 'team'): EmailContent {
  const report = assembleReport({ week: '2026-W47', asOf: new Date('2026-11-23T07:00:00Z') }, { campaigns: new Map([['c', facts]]), products: new Map([['p', facts.cells]]) }, kept);
  return weeklyReportEmail({ view: viewOf(forAudience(report, audience), names, audience), locale, links: links(audience), sentAt: new Date('2026-11-23T07:00:00Z') });
}

/** With plain spaces, to be compared. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('the report as a mail', () => {
  it('says the week in French, numbers with their doubt', () => {
    const { subject, text } = mail('fr');
    expect(subject).toBe('Bilan de la semaine 47, Escale');
    const said = plain(text);
    expect(said).toContain('Semaine 47, du 16 au 22 novembre');
    expect(said).toMatch(/6 nouvelles intéressées\. À ce rythme, \d+ chances sur 100 de remplir 30 chaises\./);
    expect(said).toMatch(/On attend environ \d+ personnes, sans doute entre \d+ et \d+\. Une semaine plus tôt, la chance était de \d+ %\. Il reste 144 organisations à appeler\./);
    expect(said).toContain('- Contactées : 95 (+41), 48 % de la liste\n- Jointes : 56 (+25), 59 % (49 à 68)\n- Intéressées : 13 (+6), 23 % (14 à 36)\n- Invitées : 12 (+7), 92 % (67 à 99)\n- Confirmées : 2 (+2), 17 % (5 à 45)');
    expect(said).toContain('Ajuster : appeler d’abord « Musées et spectacle », garder « Universités » pour plus tard.');
    expect(said).toContain('« On a déjà un outil national » revient 8 fois, dont 3 cette semaine. « Combien de fois y ressaisissez-vous la même mission ? » a répondu 4 fois.');
    expect(said).toContain('Musées et spectacle, 5 intéressées sur 17 ; Universités, 1 sur 26. 98 chances sur 100 que le premier segment réponde mieux.');
    expect(said).toContain('changent le bilan de la semaine 46 : contactées, 54 au lieu de 53.');
    expect(said).toContain('rappel promis, mardi 24, 10 h 30');
    expect(said).toContain('Dernière décision, lundi 16 : continuer. « Rien à changer »');
    expect(said).toContain('Changé cette semaine : le script. « Une accroche plus courte »');
    expect(said).toContain('Parties prenantes, comptées à part : 1 rencontrée cette semaine');
    expect(said).toContain('Envoyé lundi 23 novembre à 8 h (heure de Paris).');
  });

  it('says the same in English', () => {
    const { subject, text } = mail('en');
    expect(subject).toBe('Report of week 47, Escale');
    expect(text).toMatch(/6 newly interested\. At this pace, \d+ chances in 100 to fill 30 chairs\./);
    expect(text).toContain('Week 47, 16 to 22 November');
    expect(text).toContain('- Reached: 56 (+25), 59% (49 to 68)');
    expect(text).toContain('Sent on Monday 23 November at 8:00 (Paris time).');
    expect(text).not.toMatch(/intéress|semaine|\u00A0/);
  });

  it('needs no picture, no script, no style sheet, and takes names for text', () => {
    const { html } = mail('fr');
    expect(html).not.toMatch(/<img|<script|<style|<link|url\(|javascript:/i);
    expect(html).toContain('Mucem &lt;script&gt;');
    // Some mailboxes cut a message at 102 kB.
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  it('has buttons that open pages; for viewers neither buttons nor names', () => {
    const team = mail('fr').html;
    expect(team.match(/href="[^"]*decision=(\w+)"/g)).toHaveLength(3);
    const { html, text, unsubscribeUrl } = mail('fr', 'viewer');
    for (const said of [html, text]) expect(said).not.toMatch(/decision=|Mucem|Réseau des|ressaisissez|Rien à changer|settings/);
    expect(unsubscribeUrl).toBe('https://crm.example/unsubscribe/token');
  });

  it('ends no sentence with an exclamation mark and puts French spaces where they belong', () => {
    const { text } = mail('fr');
    expect(text).not.toMatch(/!/);
    const sentences = text.replace(/https?:\S+/g, '');
    expect(sentences).not.toMatch(/ [:;?%»]|« /);
    expect(sentences).not.toMatch(/'/);
  });
});
