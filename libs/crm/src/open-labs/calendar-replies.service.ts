import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { Mailbox, type CalendarLetter } from '#platform/mail/mailbox.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import { judgeReply, readReply, type CalendarReply, type ReplyOutcome } from './calendar-reply.rules.js';
import { forgetLetters, judged, knownLetter, mailboxPosition, noteLetter, repliedTo, saveMailboxPosition } from './calendar-replies.queries.js';
import { GuestsService } from './guests.service.js';
import { cameTooLate } from './invitation-status.rules.js';

const DAY_MS = 86_400_000;
/** Older mail is not looked at, however the mailbox is numbered. Days. */
const LOOK_BACK = 30;
/** What was handled is known for longer than it can come up again. Days. */
const REMEMBERED = 2 * LOOK_BACK;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Accept and Decline, pressed in a calendar: the answer comes back by mail and counts like the page's, once. */
@Injectable()
export class CalendarReplies {
  private readonly logger = new Logger('CalendarReplies');

  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly mailbox: Mailbox, private readonly guests: GuestsService) {}

  /** The job: looks through the mailbox. @throws MailboxError */
  async readMailbox(): Promise<JobOutcome> {
    const { address } = this.mailbox;
    if (address === null) return 'skipped';
    const sql = this.uow.reader;
    const since = new Date((await this.clock.now()).getTime() - LOOK_BACK * DAY_MS);
    const end = await this.mailbox.visit({ position: await mailboxPosition(sql, address), since, onLetter: (letter) => this.handle(letter) });
    if (!end) return 'skipped';
    await saveMailboxPosition(sql, address, end);
    await forgetLetters(sql, REMEMBERED);
    return 'done';
  }

  /** @returns whether the letter is done with; what is left is for a person to read. */
  private async handle(letter: CalendarLetter): Promise<boolean> {
    const reply = letter.body === null ? 'too_large' : readReply(letter.body);
    if (reply === null) return false;
    const hash = createHash('sha256').update([letter.messageId, letter.from, letter.body].join('\0')).digest('hex');
    // Read again because the process died before the mailbox was told, or because the letter was moved and came back.
    const known = await knownLetter(this.uow.reader, hash);
    const outcome = known?.outcome ?? (await this.settle(hash, letter, reply));
    if (outcome !== 'answered' && !known) this.logger.warn(`a calendar reply was left unread: ${outcome}`);
    return outcome === 'answered';
  }

  private async settle(hash: string, letter: CalendarLetter, reply: CalendarReply | ReplyOutcome): Promise<ReplyOutcome> {
    try {
      return await this.uow.run(async (tx) => {
        if (!(await noteLetter(tx, hash, 'answered'))) return (await knownLetter(tx, hash))!.outcome;
        const outcome = typeof reply === 'string' ? reply : await this.answer(letter, reply);
        if (outcome !== 'answered') await judged(tx, hash, outcome);
        return outcome;
      });
    } catch (error) {
      if (!cameTooLate(error)) throw error;
      await noteLetter(this.uow.reader, hash, 'closed');
      return 'closed';
    }
  }

  private async answer(letter: CalendarLetter, reply: CalendarReply): Promise<ReplyOutcome> {
    const invitation = ID.test(reply.uid) ? await repliedTo(this.uow.reader, reply.uid) : null;
    const against = judgeReply(reply, letter.from, invitation);
    if (against) return against;
    await this.guests.answerByCalendar(invitation!, reply.answer);
    return 'answered';
  }
}
