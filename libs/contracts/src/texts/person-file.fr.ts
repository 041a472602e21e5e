import type { PersonFileTexts } from './person-file.words.js';

export const personFileFr: PersonFileTexts = {
  title: (name) => `Tout ce que nous gardons sur ${name}`,
  unnamed: 'une personne sans nom',
  introduction: (team) => `L’équipe «\u00A0${team}\u00A0» cherche les premiers utilisateurs d’un service public numérique. Elle a noté ce qui suit en appelant votre organisation ou en parlant avec vous.`,
  rights: 'Vous pouvez faire corriger ces informations, les faire effacer, ou demander que l’équipe ne vous contacte plus\u00A0: il suffit de le dire à l’équipe, de vive voix ou par écrit.',
  generatedAt: 'Établi le',
  nothing: 'Rien.',
  yes: 'oui',
  no: 'non',
  sections: {
    identity: 'Identité', phones: 'Numéros directs', organisation: 'Organisation', lists: 'Listes d’appel', calls: 'Appels et échanges',
    followUps: 'Relances', invitations: 'Invitations à un open lab', mails: 'Courriels', optOuts: 'Oppositions', opinions: 'Ce que nous en déduisons',
  },
  opinionsNote: 'Des probabilités calculées à partir des phrases entendues pendant les appels. Elles expirent après 12 mois sans contact et ne figurent dans aucun envoi.',
  labels: {
    firstName: 'Prénom', lastName: 'Nom', jobTitle: 'Fonction', email: 'Courriel', influence: 'Influence', note: 'Note', enteredAt: 'Enregistré le',
    lastSpokenAt: 'Dernier échange', optedOutAt: 'Opposition depuis', number: 'Numéro', extension: 'Poste', label: 'Libellé', status: 'État', name: 'Nom',
    kind: 'Catégorie', city: 'Ville', campaign: 'Campagne', product: 'Produit', source: 'Origine', stage: 'Étape', interest: 'Intérêt', addedAt: 'Ajouté le',
    at: 'Date', channel: 'Canal', outcome: 'Issue', by: 'Par', evidence: 'Preuves d’intérêt', signals: 'Phrases entendues', reread: 'Relues dans la note', needs: 'Besoins exprimés',
    objections: 'Objections', duration: 'Durée', callBackAt: 'Rappel convenu', notNowUntil: 'Pas avant', cancelled: 'Annulé',
    correctedBecause: 'Raison', dueAt: 'Prévue le', purpose: 'Objet', state: 'État', sentAt: 'Envoyé le', subject: 'Sujet',
    scope: 'Portée', liftedAt: 'Levée le', liftReason: 'Raison', persona: 'Profil probable', facts: 'Phrases prises en compte',
    vendor: 'Attend un prestataire', expiresAt: 'Expire le', phone: 'Numéro appelé', minutes: 'min',
    answeredAt: 'Répondu le', question: 'Question posée', answer: 'Réponse', accessNeeds: 'Besoins d’accès', confirmedAt: 'Confirmé de vive voix le',
    arrivedAt: 'Arrivée le', theme: 'Thème choisi', motivated: 'Parmi les plus motivés',
  },
};
