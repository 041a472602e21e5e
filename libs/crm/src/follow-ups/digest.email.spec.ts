import { describe, expect, it } from '@jest/globals';
import { digestEmail, type DigestItem } from './digest.email.js';

const item = (more: Partial<DigestItem> = {}): DigestItem => ({
  kind: 'not_now', dueAt: new Date('2026-11-23T13:00:00Z'), timeZone: null, organisation: 'Office français de la biodiversité', contact: null, campaign: 'Opérateurs', ...more,
});
const mail = (followUps: DigestItem[], locale: 'fr' | 'en' = 'fr') => digestEmail({
  locale, name: 'Salomé', now: new Date('2026-11-23T07:30:00Z'), timeZone: 'Europe/Paris', url: 'https://crm.example/', followUps,
});

describe('the morning digest', () => {
  it('says how many, how many are promised, who and when', () => {
    const { subject, text, html } = mail([
      item({ kind: 'call_back', organisation: 'Mucem', contact: 'Ada Roux', dueAt: new Date('2026-11-23T09:30:00Z') }),
      item({ dueAt: new Date('2026-11-20T13:00:00Z') }),
    ]);

    expect(subject).toBe('2 relances pour aujourd’hui, dont 1 promise');
    expect(text).toContain('Aujourd’hui\n- Mucem, 10\u00A0h\u00A030. Rappel promis, Ada Roux, Opérateurs');
    expect(text).toContain('En retard\n- Office français de la biodiversité, vendredi 20 novembre. Retour à la date convenue, Opérateurs');
    expect(html).toContain('<b>Mucem</b>');
    expect(html).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(html).toContain('Lundi 23 novembre');
  });

  it('is in English for those who chose it', () => {
    const { subject, text } = mail([item({ kind: 'call_back' })], 'en');

    expect(subject).toBe('1 follow-up for today, 1 promised');
    expect(text).toContain('Today\n- Office français de la biodiversité, 14:00.');
  });

  it('gives the time there as well where it is another', () => {
    expect(mail([item({ timeZone: 'Indian/Reunion' })]).text).toContain('14\u00A0h (17\u00A0h sur place)');
    expect(mail([item({ timeZone: 'Europe/Berlin' })]).text).not.toContain('sur place');
  });

  it('names forty and counts the others', () => {
    const { text, html } = mail(Array.from({ length: 43 }, (_, i) => item({ organisation: `Organisation ${i}` })));

    expect(text).toContain('Et 3 autres, dans l’application.');
    expect(text).toContain('Organisation 39');
    expect(html).not.toContain('Organisation 40');
  });

  it('shows a name as it is, never as markup', () => {
    const { html } = mail([item({ organisation: '<img src=x onerror=alert(1)>' })]);

    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('asks for nothing from the network: no image, no script, no style sheet', () => {
    expect(mail([item()]).html).not.toMatch(/<img|<script|<link|url\(/);
  });
});
