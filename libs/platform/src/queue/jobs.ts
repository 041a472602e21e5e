/** The queues: what is quick, what waits for a mail server, and what may take minutes never stand in each other's way. */
export const QUEUES = ['alarms', 'mail', 'work'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Ids and a generation, nothing else: a name or an address in the queue would escape erasure. */
type Ids = Record<string, string | number>;

declare const payloadOf: unique symbol;
interface JobKind<P extends Ids> {
  readonly queue: QueueName;
  readonly [payloadOf]?: P;
}
const job = <P extends Ids>(queue: QueueName): JobKind<P> => ({ queue });

/** Every background job: its name, what it carries, the queue it waits in. A job without a handler does not compile. */
export const JOBS = {
  /** A follow-up's moment has come. */
  fire_follow_up: job<{ workspaceId: string; followUpId: string; generation: number }>('alarms'),
  /** A message of the ledger may leave. */
  send_email: job<{ workspaceId: string; emailId: string }>('mail'),
  /** The morning of a workspace: who has what to follow up. */
  plan_digests: job<{ workspaceId: string }>('work'),
  /** A workspace's week is over: its report leaves. */
  send_weekly_report: job<{ workspaceId: string }>('work'),
  /** A campaign's calls taught something: what is each next one worth? */
  rescore_campaign: job<{ workspaceId: string; campaignId: string }>('work'),
  /** The night of a workspace: what has expired goes. */
  tidy_up: job<{ workspaceId: string }>('work'),
  /** Guests of an open lab are to be told something: their invitation, another date, that it is called off. */
  tell_guests: job<{ workspaceId: string; openLabId: string }>('work'),
  /** A rung of an open lab's chase ladder has come. */
  climb_rung: job<{ workspaceId: string; rungId: string }>('work'),
  /** The installation's mailbox may hold answers from calendars. */
  read_replies: job<{ mailbox: number }>('work'),
  /** A call list waits to be written. */
  run_import: job<{ workspaceId: string; importId: string }>('work'),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = (typeof JOBS)[N] extends JobKind<infer P> ? P : never;

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
