import { Init1763800000000 } from './1763800000000-init.js';
import { ImportTally1796140000000 } from './1796140000000-import-tally.js';
import { ListsIn1796010000000 } from './1796010000000-lists-in.js';
import { Merging1796020000000 } from './1796020000000-merging.js';
import { Archives1796030000000 } from './1796030000000-archives.js';
import { OpenLabs1796040000000 } from './1796040000000-open-labs.js';
import { FirstUses1796050000000 } from './1796050000000-first-uses.js';
import { LabDays1796050100000 } from './1796050100000-lab-days.js';
import { PersonaWeights1796070000000 } from './1796070000000-persona-weights.js';
import { Discourse1796070100000 } from './1796070100000-discourse.js';
import { MergingGuests1796090000000 } from './1796090000000-merging-guests.js';
import { Previewing1796100100000 } from './1796100100000-previewing.js';
import { CalendarReplies1796130000000 } from './1796130000000-calendar-replies.js';
import { ChairsGivenBack1796130100000 } from './1796130100000-chairs-given-back.js';
import { ListLayouts1796110000000 } from './1796110000000-list-layouts.js';
import { SayNo1796070200000 } from './1796070200000-say-no.js';
import { ListsToWrite1796150000000 } from './1796150000000-lists-to-write.js';
import { StakeholdersAndPortrait1796120000000 } from './1796120000000-stakeholders-and-portrait.js';

/** In the order they are applied. */
export const MIGRATIONS = [
  Init1763800000000, ListsIn1796010000000, Merging1796020000000, Archives1796030000000, OpenLabs1796040000000, FirstUses1796050000000,
  LabDays1796050100000, PersonaWeights1796070000000, Discourse1796070100000, SayNo1796070200000, MergingGuests1796090000000,
  Previewing1796100100000, ListLayouts1796110000000, StakeholdersAndPortrait1796120000000, CalendarReplies1796130000000, ChairsGivenBack1796130100000,
  ImportTally1796140000000, ListsToWrite1796150000000,
];
