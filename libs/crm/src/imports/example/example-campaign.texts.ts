/** The example that ships with the product, in French like its call list. Everything in it is invented. */
export const EXAMPLE_PRODUCT = {
  name: 'Escale',
  problem: [
    'Pour partir une journée en mission, un agent remplit un ordre de mission dans Excel, l’imprime, le fait signer, puis ressaisit les mêmes lignes dans l’outil de gestion. Au retour, il recommence pour ses frais.',
    'Dans un établissement de 300 agents, cela fait environ 2\u00A0000 missions par an, chacune saisie 2 à 4 fois. Un ordre de mission sur 5 revient pour une erreur de recopie.',
  ].join('\n\n'),
  solution: [
    'L’agent décrit sa mission une seule fois, depuis son téléphone ou son poste. Escale prépare l’ordre de mission, le fait signer, puis l’état de frais, et les dépose dans l’outil de gestion.',
    'Rien à installer, rien à ressaisir\u00A0: 4 minutes par mission, contre 25 aujourd’hui.',
  ].join('\n\n'),
  deploymentPlan: [
    '1. Appeler 200 opérateurs de l’État. Ils sont petits, ont peu d’argent et décident vite. But\u00A0: 20 organisations intéressées.',
    '2. Réunir environ 30 futurs utilisateurs pour un premier open lab, un mois après le lancement. Une journée de travail\u00A0: le matin leurs besoins, l’après-midi la première version.',
    '3. Ouvrir Escale aux 5 plus motivés dès le lendemain, puis à ceux qu’ils amènent.',
    '4. Un deuxième open lab 2 mois plus tard, avec des utilisateurs à citer.',
  ].join('\n\n'),
};

export const EXAMPLE_CAMPAIGN = {
  name: 'Opérateurs de l’État',
  segment: 'Opérateurs de l’État',
  hypothesis: 'Les opérateurs de l’État sont assez petits pour décider vite, et assez équipés pour essayer tout de suite.',
  goal: 20,
  script: `## Se présenter, dire d’où vient le numéro

« Bonjour, je m’appelle …, de l’équipe Escale. J’ai trouvé votre numéro dans la liste publique des opérateurs de l’État. Je ne vends rien : nous construisons un outil pour les ordres de mission, et je cherche celles et ceux qui les remplissent. »

Au standard : demander le service des déplacements ou des missions, avant 11 h. Noter qui répond.

## Écouter l’irritant

« La dernière fois que quelqu’un est parti en mission chez vous, comment l’ordre de mission a-t-il été fait ? Combien de fois avez-vous saisi les mêmes lignes ? »

- Laisser raconter la dernière mission, du début à la fin, sans proposer de solution.
- Demander ce qui a déjà été bricolé : un modèle Excel, une macro, un tableau partagé.
- Cocher seulement ce qui est entendu.

## Proposer l’open lab

« Nous réunissons bientôt une trentaine de personnes qui remplissent les mêmes ordres de mission que vous. C’est une journée de travail, sans tour de table : le matin vos besoins, l’après-midi la première version. Je vous garde une place ? »

- Si la journée est trop longue : proposer la matinée, ou un collègue.
- « On a déjà un outil national. » Demander combien de fois on y ressaisit la même mission.
- Sans récit, sans date et sans demande de venir, la personne est curieuse, pas intéressée.

## Demander qui d’autre appeler

« Qui d’autre, chez vous ou ailleurs, remplit ces ordres de mission ? Qui forme vos collègues, ou anime leur réseau ? »

## Conclure

« Je récapitule : … Vous recevrez … le … Si vous ne voulez plus être contacté, dites-le-moi, maintenant ou par retour de courriel : c’est immédiat et définitif. Merci pour votre temps. »
`.replace(/« /gu, '«\u00A0').replace(/ »/gu, '\u00A0»').replace(/ :/gu, '\u00A0:').replace(/ ([?;])/gu, '\u202F$1'),
  stakeholderScript: `## Se présenter en demandant conseil

« Vous connaissez mieux que nous celles et ceux qui gèrent les missions. Nous commençons un outil, Escale, et nous préférons vous en parler avant d’appeler vos membres. »

## Proposer quelque chose de très concret

« Pouvons-nous présenter la première version en 10 minutes à votre prochaine réunion, et repartir avec 3 critiques ? »

## Demander qui d’autre appeler

« Qui, dans votre réseau, s’en plaint le plus ? »
`.replace(/« /gu, '«\u00A0').replace(/ »/gu, '\u00A0»').replace(/ :/gu, '\u00A0:').replace(/ ([?;])/gu, '\u202F$1'),
};
