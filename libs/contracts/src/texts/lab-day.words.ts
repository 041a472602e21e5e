/** What is said around the day of an open lab in mails, prints and public pages. */
export interface LabDayTexts {
  thanks: {
    subject: (product: string) => string;
    preview: string;
    hello: (name: string) => string;
    /** `day`: "mercredi 9 décembre 2026". */
    lead: (product: string, day: string) => string;
    promised: string;
    nothingPromised: string;
    next: (day: string, place: string) => string;
    nextTitle: string;
    noNext: string;
  };
  roti: {
    title: string;
    question: (lab: string) => string;
    scores: Record<1 | 2 | 3 | 4 | 5, string>;
    button: string;
    anonymous: string;
    doneTitle: string;
    done: string;
    missing: string;
    fullTitle: string;
    full: string;
    closedTitle: string;
    closed: string;
  };
  prints: {
    guests: (lab: string) => string;
    tables: (lab: string) => string;
    name: string; organisation: string; theme: string; table: string; here: string;
    tableNumber: (number: number) => string;
    ledBy: (name: string) => string;
    nobodyLeads: string;
    standing: string;
    page: (number: number, of: number) => string;
  };
}
