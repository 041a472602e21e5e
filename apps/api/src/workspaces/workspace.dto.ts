import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import type { WorkspaceView } from '#crm/workspaces/workspaces.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { IsKnownTimeZone, IsLocalDate, IsLocalTime, IsName, MayBeLeftOut } from '../http/validators.js';

export class OpenPeriodDto {
  /** `HH:MM`. */
  @IsLocalTime() from!: string;
  @IsLocalTime() to!: string;
}

export class WorkingHoursDto {
  /** ISO weekdays, 1 for Monday. */
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true })
  weekdays!: number[];

  @IsObject() @ValidateNested() @Type(() => OpenPeriodDto) morning!: OpenPeriodDto;
  @IsObject() @ValidateNested() @Type(() => OpenPeriodDto) afternoon!: OpenPeriodDto;
}

export class ReportScheduleDto {
  /** ISO weekday, 1 for Monday. */
  @IsInt() @Min(1) @Max(7) weekday!: number;
  @IsLocalTime() time!: string;
}

export class ChangeWorkspaceRequest {
  @MayBeLeftOut() @IsName() name?: string;
  @MayBeLeftOut() @IsKnownTimeZone() timeZone?: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => WorkingHoursDto) hours?: WorkingHoursDto;
  /** Days on which nobody calls, `YYYY-MM-DD`. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsLocalDate({ each: true }) closedDays?: string[];
  /** Months after a person's last contact until their data is made anonymous. Admins only. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(120) retentionMonths?: number;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => ReportScheduleDto) reportSchedule?: ReportScheduleDto;
  @MayBeLeftOut() @IsLocalTime() digestTime?: string;
}

export class CreateWorkspaceRequest {
  @IsName() name!: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
  @MayBeLeftOut() @IsKnownTimeZone() timeZone?: string;
}

export class WorkspaceResponse {
  id!: string;
  name!: string;
  timeZone!: string;
  locale!: Locale;
  hours!: WorkingHoursDto;
  closedDays!: string[];
  retentionMonths!: number;
  reportSchedule!: ReportScheduleDto;
  digestTime!: string;
  etag!: string;
}

export class WorkspaceListResponse extends PageResponse {
  items!: WorkspaceResponse[];
}

export const toWorkspaceResponse = (workspace: WorkspaceView): WorkspaceResponse => ({
  id: workspace.id,
  name: workspace.name,
  timeZone: workspace.timeZone,
  locale: workspace.locale,
  hours: workspace.hours,
  closedDays: workspace.closedDays,
  retentionMonths: workspace.retentionMonths,
  reportSchedule: workspace.reportSchedule,
  digestTime: workspace.digestTime,
  etag: etagOf(workspace.version),
});
