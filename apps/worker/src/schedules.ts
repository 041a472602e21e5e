import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digestPattern } from '#crm/follow-ups/digest.rules.js';
import { reportPattern } from '#crm/reports/week.rules.js';
import { readRhythms, type Rhythm } from '#crm/workspaces/rhythms.queries.js';
import { Mailbox } from '#platform/mail/mailbox.js';
import { Queues, type JobSchedule } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';

type Schedule = JobSchedule<'plan_digests'> | JobSchedule<'send_weekly_report'> | JobSchedule<'tidy_up'> | JobSchedule<'read_replies'>;

/** When nobody works. */
const NIGHT = '30 3 * * *';

const schedulesOf = ({ workspaceId, timeZone, digestTime, reportSchedule }: Rhythm): Schedule[] => [
  { name: 'plan_digests', payload: { workspaceId }, id: [workspaceId], pattern: digestPattern(digestTime), timeZone },
  { name: 'send_weekly_report', payload: { workspaceId }, id: [workspaceId], pattern: reportPattern(reportSchedule), timeZone },
  { name: 'tidy_up', payload: { workspaceId }, id: [workspaceId], pattern: NIGHT, timeZone },
];

/** Every two minutes: whoever accepts sees their answer counted before the next call is made. */
const REPLIES: Schedule = { name: 'read_replies', payload: { mailbox: 1 }, id: ['mailbox'], pattern: '*/2 * * * *', timeZone: 'UTC' };

/**
 * What rings by itself: one line per recurring job. It only rings; a unique row makes each occurrence happen once, and the
 * sweep catches up on what nobody rang.
 */
@Injectable()
export class Schedules implements OnModuleInit {
  /** What this process has put into the queue: it is told again only when it changes or the queue was emptied. */
  private readonly told = new Map<string, string>();

  constructor(private readonly dataSource: DataSource, private readonly queues: Queues, private readonly sweeps: Sweeps, private readonly mailbox: Mailbox) {}

  onModuleInit(): void {
    this.sweeps.register('schedules', async ({ queue }) => {
      if (queue === 'unreachable') return 0;
      if (queue === 'wiped') this.told.clear();
      let changed = 0;
      const schedules = [...(await readRhythms(this.dataSource)).flatMap(schedulesOf), ...(this.mailbox.address === null ? [] : [REPLIES])];
      for (const schedule of schedules) if (await this.tell(schedule)) changed += 1;
      return changed;
    });
  }

  private async tell(schedule: Schedule): Promise<boolean> {
    const key = [schedule.name, ...schedule.id].join(' ');
    const what = `${schedule.pattern} ${schedule.timeZone}`;
    if (this.told.get(key) === what || !(await this.queues.schedule(schedule))) return false;
    this.told.set(key, what);
    return true;
  }
}
