import type { Locale } from '../vocabulary.js';
import { labDayEn } from './lab-day.en.js';
import { labDayFr } from './lab-day.fr.js';
import type { LabDayTexts } from './lab-day.words.js';

/** What mails, prints and public pages say around the day of an open lab, in one language. */
export const labDayTexts = (locale: Locale): LabDayTexts => (locale === 'fr' ? labDayFr : labDayEn);
