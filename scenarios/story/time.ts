import { once } from 'node:events';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { queueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';

/**
 * The story's hold on time: moves the one clock of the database, then lets the queue's alarms ring as if the hours had
 * passed. Waits by listening to what the product announces, never by sleeping.
 */
export class Time {
  private constructor(private readonly dataSource: DataSource, private readonly events: pg.Client, private readonly queues: Queues) {}

  static async open(databaseUrl: string, redisUrl: string | undefined): Promise<Time> {
    const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false, poolSize: 2, applicationName: 'story' }).initialize();
    const events = new pg.Client({ connectionString: databaseUrl, application_name: 'story-events' });
    // The product is killed with its database in the middle of the story: that is the story, not a failure.
    events.on('error', () => undefined);
    await events.connect();
    await events.query('listen app_events');
    return new Time(dataSource, events, new Queues(queueBackend({ databaseUrl, redisUrl }), new Clock(new UnitOfWork(dataSource))));
  }

  async now(): Promise<Date> {
    const [{ now }] = await this.dataSource.query<[{ now: Date }]>('select app.now() as now');
    return now;
  }

  /** Moves the clock to this instant; it runs on from there. */
  async moveTo(instant: Date): Promise<void> {
    await this.dataSource.query(
      `insert into app.clock_offset (shift) values ($1::timestamptz - now()) on conflict (single) do update set shift = excluded.shift`, [instant]);
  }

  /** Lets every alarm ring whose moment has come, and waits until each has been heard. */
  async ring(): Promise<void> {
    const now = (await this.now()).getTime();
    await this.queues.promote(({ id, name }) => name === 'fire_follow_up' && Number(id.split('.').at(-1)) <= now);
    for (;;) {
      const heard = once(this.events, 'notification');
      if (await this.count(`select count(*)::int as count from follow_ups where status = 'scheduled' and due_at <= to_timestamp($1 / 1000.0) and dispatched_at is not null`, [now]) === 0) return;
      await heard;
    }
  }

  /** Rings the recurring jobs: the mornings' digests and the weeks' reports. Whether anything is due is for the product to say. */
  async ringSchedules(): Promise<void> {
    await this.queues.promote(({ name }) => name === 'plan_digests' || name === 'send_weekly_report');
  }

  async count(sql: string, parameters: unknown[] = []): Promise<number> {
    const [{ count }] = await this.dataSource.query<[{ count: number }]>(sql, parameters);
    return count;
  }

  async close(): Promise<void> {
    await this.queues.onApplicationShutdown();
    await this.events.end().catch(() => undefined);
    await this.dataSource.destroy();
  }
}
