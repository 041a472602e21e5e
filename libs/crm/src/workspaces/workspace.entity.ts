import { Check, Entity, PrimaryColumn } from 'typeorm';
import { DEFAULT_DIGEST_TIME, DEFAULT_REPORT_SCHEDULE, DEFAULT_TIME_ZONE, DEFAULT_WORKING_HOURS, type ReportSchedule, type WorkingHours } from '#contracts/cadence.js';
import { LOCALES, type Locale, type Persona, type PersonaSignal } from '#contracts/vocabulary.js';
import { Int, Json, oneOf, RecordedAt, Text, Texts } from '#platform/database/columns.js';

/** One team. It owns everything below; nothing crosses from one to another. */
@Entity('workspaces')
@Check('workspaces_locale', oneOf('locale', LOCALES))
@Check('workspaces_retention', 'retention_months between 1 and 120')
export class Workspace {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Text() name!: string;
  @Text({ default: DEFAULT_TIME_ZONE }) timeZone!: string;
  @Text({ default: 'fr' }) locale!: Locale;
  @Json({ default: DEFAULT_WORKING_HOURS }) hours!: WorkingHours;
  /** Days the team closed, `YYYY-MM-DD`. */
  @Texts() closedDays!: string[];
  @Int({ default: 36 }) retentionMonths!: number;
  @Json({ default: DEFAULT_REPORT_SCHEDULE }) reportSchedule!: ReportSchedule;
  @Text({ default: DEFAULT_DIGEST_TIME }) digestTime!: string;
  /** The last morning (`YYYY-MM-DD`, local) whose digests were planned. */
  @Text({ nullable: true }) digestedOn!: string | null;
  /** P(heard | type) in percent by signal, where the team edited it; null for the defaults. */
  @Json({ nullable: true }) personaSignals!: Record<PersonaSignal, Record<Persona, number>> | null;
  @Int({ default: 1 }) version!: number;
  @RecordedAt() createdAt!: Date;
  @RecordedAt() updatedAt!: Date;
}
