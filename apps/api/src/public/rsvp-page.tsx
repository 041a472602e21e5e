import type { ReactElement } from 'react';
import { dateInWords, timeInWords } from '#contracts/texts/dates.js';
import { invitationTexts } from '#contracts/texts/invitation.js';
import type { RsvpPageTexts } from '#contracts/texts/invitation-facts.js';
import { capitalised } from '#contracts/texts/words.js';
import { INVITATION_ANSWERS, type InvitationAnswer } from '#contracts/vocabulary.js';
import { GUEST_WORDS } from '#crm/open-labs/guests.service.js';
import type { RsvpView } from '#crm/open-labs/rsvp.service.js';

export interface RsvpPageProps {
  view: RsvpView;
  token: string;
  /** Something to say besides the answer. */
  note: string | null;
  /** The form was just sent. */
  answered: boolean;
}

/** What a guest reads and fills in; works without JavaScript. */
export function RsvpPage({ view, token, note, answered }: RsvpPageProps): ReactElement {
  const { page, hours, workingDay } = invitationTexts(view.locale);
  const at = { timeZone: view.timeZone };
  const said = saidSoFar(view, page);
  const chosen = answerOf(view);
  return (
    <>
      {said ? <p className="note" role="status">{said}{note ? <><br />{note}</> : null}</p> : note ? <p className="note" role="alert">{note}</p> : null}
      <p>{workingDay}</p>
      <dl>
        <dt>{page.when}</dt>
        <dd>{capitalised(dateInWords(view.startsAt, view.locale, at))}, {hours(timeInWords(view.startsAt, view.locale, at), timeInWords(view.endsAt, view.locale, at))}</dd>
        {view.place ? <><dt>{page.where}</dt><dd>{view.place}</dd></> : null}
        {view.programme ? <><dt>{page.programme}</dt><dd className="pre">{view.programme}</dd></> : null}
      </dl>
      <form method="post">
        <fieldset>
          <legend>{page.ask}</legend>
          {view.full && chosen !== 'yes' ? <p className="hint">{page.full}</p> : null}
          {INVITATION_ANSWERS.map((answer) => (
            <label className="choice" key={answer}>
              <input type="radio" name="answer" value={answer} required defaultChecked={chosen === answer} />
              {page.answers[answer]}
            </label>
          ))}
        </fieldset>
        {view.question ? (
          <>
            <label htmlFor="words">{view.question}</label>
            <textarea id="words" name="words" rows={3} maxLength={GUEST_WORDS} defaultValue={view.answer ?? ''} />
          </>
        ) : null}
        <label htmlFor="accessNeeds">{page.accessNeeds}</label>
        <p className="hint" id="accessHint">{page.accessHint}</p>
        <textarea id="accessNeeds" name="accessNeeds" rows={2} maxLength={GUEST_WORDS} aria-describedby="accessHint" defaultValue={view.accessNeeds ?? ''} />
        <fieldset>
          <legend>{page.colleague}</legend>
          <p className="hint">{page.colleagueHint}</p>
          <label htmlFor="colleagueFirstName">{page.firstName}</label>
          <input type="text" id="colleagueFirstName" name="colleagueFirstName" maxLength={200} autoComplete="off" />
          <label htmlFor="colleagueLastName">{page.lastName}</label>
          <input type="text" id="colleagueLastName" name="colleagueLastName" maxLength={200} autoComplete="off" />
          <label htmlFor="colleagueEmail">{page.email}</label>
          <input type="email" id="colleagueEmail" name="colleagueEmail" maxLength={254} autoComplete="off" />
        </fieldset>
        <p><button type="submit">{page.send}</button></p>
        {answered || said ? <p className="hint">{page.change}</p> : null}
      </form>
      <p className="small"><a href={`/opt-out/${token}`}>{page.optOut}</a></p>
    </>
  );
}

/** A question while it is open, then the lab's own title. */
export const titleOf = (view: RsvpView): string =>
  (answerOf(view) === null ? invitationTexts(view.locale).page.title(view.title) : view.title);

function answerOf({ status }: RsvpView): InvitationAnswer | null {
  if (status === 'confirmed' || status === 'waiting' || status === 'yes') return 'yes';
  return status === 'maybe' || status === 'no' ? status : null;
}

function saidSoFar({ status, waitingRank }: RsvpView, { done }: RsvpPageTexts): string | null {
  if (status === 'waiting') return done.waiting(waitingRank ?? 1);
  return status === 'yes' || status === 'confirmed' || status === 'maybe' || status === 'no' ? done[status] : null;
}
