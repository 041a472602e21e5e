/**
 * A week and a morning on the phone, invented: what the pictures show. What is said and when is the same each time; to
 * whom may differ where the queue finds two organisations equal. Everything goes through the API as a person's calls
 * would, so that queue, follow-ups and figures are the product's own.
 */

const CALLS_A_DAY = 14;
const MINUTES_A_CALL = 9;

/** Repeatable numbers from 0 to 1 (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PEOPLE = [
  ['Nadia', 'Ferreol', 'Gestionnaire des missions'], ['Luc', 'Abgrall', 'Secrétaire général'], ['Rose', 'Valmy', 'Assistante de direction'],
  ['Karim', 'Delorme', 'Agent comptable'], ['Odile', 'Perrin', 'Cheffe du service des déplacements'], ['Yann', 'Castel', 'Contrôleur de gestion'],
  ['Maya', 'Lorrain', 'Gestionnaire des missions'], ['Paul', 'Estève', 'Responsable des achats'],
];
const NEEDS = ['Réserver depuis son téléphone', 'Ne plus ressaisir l’état de frais', 'Faire signer sans imprimer', 'Savoir où en est sa demande'];
const OBJECTIONS = [
  ['Nous avons déjà un outil national', 'On y ressaisit chaque mission 2 fois\u00A0: Escale la dépose toute prête'],
  ['Pas le temps avant la clôture des comptes', 'Une demi-journée en janvier suffit'],
  ['Il faut l’accord de la direction', null],
];
const NOTES = ['Remplit 40 ordres de mission par mois.', 'A bâti une macro Excel pour ses collègues.', 'Cite 3 missions refusées pour une erreur de recopie.', 'Décide avec le secrétaire général.'];
const PROOFS = [['told_the_pain'], ['told_the_pain', 'accepted_a_date'], ['asked_to_be_invited']];
const SIGNALS = [['indignant_about_irritant', 'wants_it_now'], ['asks_who_uses_it', 'wants_it_stable_first'], ['built_own_workaround'], ['must_ask_hierarchy']];

/** Outcomes of a cold list, with the share up to which each comes. */
const OUTCOMES = [['no_answer', 0.24], ['busy', 0.28], ['voicemail', 0.44], ['gatekeeper', 0.52], ['wrong_number', 0.56], ['call_back', 0.63], ['reached', 0.92], ['not_now', 0.96], ['refused', 1]];
const INTERESTS = [['none', 0.22], ['curious', 0.5], ['interested', 0.86], ['motivated', 1]];
const draw = (shares, chance) => shares.find(([, upTo]) => chance < upTo)[0];

/** What a caller notes about one conversation. */
function conversation(chance, n) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const interest = draw(INTERESTS, chance());
  const [firstName, lastName, jobTitle] = PEOPLE[n % PEOPLE.length];
  const [title, answered] = pick(OBJECTIONS);
  const warm = interest === 'interested' || interest === 'motivated';
  return {
    outcome: 'reached', interest, note: pick(NOTES), signals: pick(SIGNALS), durationSeconds: 240 + Math.floor(chance() * 300),
    contact: { firstName, lastName, jobTitle, email: `${firstName}.${lastName}.${n}@operateur.example`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() },
    ...(interest === 'none' ? {} : { needs: [{ title: pick(NEEDS) }] }),
    ...(chance() < 0.5 ? { objections: [{ title, ...(answered && warm ? { answered } : {}) }] } : {}),
    ...(warm ? { evidence: pick(PROOFS) } : {}),
  };
}

/**
 * @param {{ call: (method: string, path: string, body?: object) => Promise<any>, campaignId: string,
 *   setClock: (instant: Date) => Promise<void>, sweep: () => Promise<unknown>, days: Date[] }} week `days` are the
 *   instants at which each day's first call begins
 */
export async function callThrough({ call, campaignId, setClock, sweep, days }) {
  const chance = numbers(20);
  let n = 0;
  for (const day of days) {
    await setClock(day);
    await sweep();
    for (let i = 0; i < CALLS_A_DAY; i++) {
      const now = new Date(day.getTime() + i * MINUTES_A_CALL * 60_000);
      await setClock(now);
      const card = await call('POST', `/campaigns/${campaignId}/next-call`, {});
      if (card.empty) break;
      const outcome = draw(OUTCOMES, chance());
      const inDays = (count) => new Date(now.getTime() + count * 24 * 3_600_000).toISOString();
      const facts = outcome === 'reached' ? conversation(chance, n++)
        : outcome === 'call_back' ? { outcome, callBackAt: inDays(1) }
          : outcome === 'not_now' ? { outcome, notNowUntil: inDays(45) } : { outcome };
      await call('POST', '/calls', { targetId: card.target.id, ...facts });
    }
  }
}
