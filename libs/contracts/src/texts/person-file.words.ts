/** The words of a person's file: all that a team holds about somebody, to be read by that person. */
export interface PersonFileTexts {
  title: (name: string) => string;
  unnamed: string;
  introduction: (team: string) => string;
  rights: string;
  generatedAt: string;
  nothing: string;
  yes: string;
  no: string;
  sections: {
    identity: string; phones: string; organisation: string; lists: string; calls: string; followUps: string; invitations: string; mails: string; optOuts: string;
    opinions: string;
  };
  opinionsNote: string;
  labels: {
    firstName: string; lastName: string; jobTitle: string; email: string; influence: string; note: string; enteredAt: string; lastSpokenAt: string;
    optedOutAt: string; number: string; extension: string; label: string; status: string; name: string; kind: string; city: string; campaign: string;
    product: string; source: string; stage: string; interest: string; addedAt: string; at: string; channel: string; outcome: string; by: string;
    evidence: string; signals: string; reread: string; needs: string; objections: string; duration: string; callBackAt: string; notNowUntil: string; cancelled: string;
    correctedBecause: string; dueAt: string; purpose: string; state: string; sentAt: string; subject: string; scope: string; liftedAt: string;
    liftReason: string; persona: string; facts: string; vendor: string; expiresAt: string; phone: string; minutes: string;
    answeredAt: string; question: string; answer: string; accessNeeds: string; confirmedAt: string;
    arrivedAt: string; theme: string; motivated: string;
  };
}
