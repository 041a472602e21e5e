import type { PortraitAnswer, Stage } from '#contracts/vocabulary.js';
import type { Tone } from '../../ui/display/status.js';
import {
  BusyIcon, CalendarIcon, CheckIcon, CloseIcon, DoneIcon, MailIcon, MinusIcon, MoreIcon, NoAnswerIcon, PhoneIcon, QuestionIcon, ReachedIcon, RefusedIcon, UsersIcon, VoiceIcon, WhyIcon, type IconType,
} from '../../ui/icons.js';

/** One picture and one tone for each stage, in the grid and on the board. */
export const STAGE_LOOK: Record<Stage, { icon: IconType; tone: Tone }> = {
  to_call: { icon: MoreIcon, tone: 'neutral' },
  contacted: { icon: PhoneIcon, tone: 'neutral' },
  reached: { icon: ReachedIcon, tone: 'neutral' },
  interested: { icon: WhyIcon, tone: 'go' },
  invited: { icon: MailIcon, tone: 'go' },
  confirmed: { icon: VoiceIcon, tone: 'go' },
  attended: { icon: UsersIcon, tone: 'go' },
  first_user: { icon: DoneIcon, tone: 'go' },
  not_now: { icon: CalendarIcon, tone: 'wait' },
  declined: { icon: CloseIcon, tone: 'neutral' },
  unreachable: { icon: NoAnswerIcon, tone: 'neutral' },
  set_aside: { icon: BusyIcon, tone: 'neutral' },
  do_not_contact: { icon: RefusedIcon, tone: 'stop' },
};

export const ANSWER_ICON: Record<PortraitAnswer, IconType> = { yes: CheckIcon, partly: MinusIcon, no: CloseIcon, unknown: QuestionIcon };
