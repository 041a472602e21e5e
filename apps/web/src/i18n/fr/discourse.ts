export default {
  title: 'Discours',
  all: 'Pour tous',
  fromFacts: 'Proposé d’après les faits entendus. Une probabilité, pas une certitude\u00A0: changez si l’oreille dit autre chose.',
  byHand: 'Choisi à la main.',
  ownScript: 'Le script change pour ce profil.',
  sameScript: 'Le script est le même pour tous.',
  convinces: 'Ce qui convainc',
  beware: 'Attention',
  guide: {
    rebel: {
      convinces: 'L’image de son métier. Une suggestion de sa part, reprise tout de suite.',
      beware: 'Aime les solutions compliquées\u00A0; les mots de méthode irritent les autres.',
    },
    marsh: {
      convinces: 'Des prédécesseurs satisfaits, des fonctions principales stables, une première reconnaissance officielle.',
      beware: 'Ne doit pas essuyer les plâtres. Parlez du produit, pas de valeurs.',
    },
    loyalist: {
      convinces: 'L’autorité\u00A0: qui l’a validé, qui le demande.',
      beware: 'Peut tout arrêter tant que le produit est jeune.',
    },
  },
  now: {
    young: {
      rebel: 'C’est le moment\u00A0: proposez d’essayer maintenant.',
      marsh: 'Trop peu d’exemples encore\u00A0: proposez de venir voir, rien de plus.',
      loyalist: 'Trop tôt\u00A0: restez bref, notez qui valide, et rappelez quand le produit sera reconnu.',
    },
    growing: {
      rebel: 'Demandez qui d’autre bricole dans son coin.',
      marsh: 'C’est le moment\u00A0: citez qui s’en sert déjà et ce qui ne bouge plus.',
      loyalist: 'Encore tôt\u00A0: demandez qui valide, ne demandez pas encore d’avis.',
    },
    established: {
      rebel: 'Demandez ce qu’il manque encore, et qui d’autre prévenir.',
      marsh: 'Dites combien d’organisations s’en servent.',
      loyalist: 'C’est le moment\u00A0: une personne d’influence ralliée convainc le marais.',
    },
  },
};
