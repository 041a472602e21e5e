export default {
  title: 'Accessibilité',
  intro: 'Où nous en sommes, et comment nous le savons.',
  sections: {
    aim: { heading: 'Ce que nous visons', text: 'Premier Cercle est construit pour respecter les règles WCAG 2.2 de niveau AA et le RGAA. Aucun audit extérieur n’a encore été fait\u00A0: nous ne déclarons donc pas de taux de conformité.' },
    checked: { heading: 'Ce qui est vérifié', text: 'À chaque version, un navigateur parcourt les pages au clavier seul et l’outil axe y cherche des erreurs, en clair et en sombre. Les contrastes des couleurs sont calculés.' },
    keys: { heading: 'Touches', text: 'Tout se fait au clavier. Les touches d’une seule lettre n’agissent qu’en dehors des champs de saisie, et chaque action qu’elles font a aussi son bouton.' },
    limits: { heading: 'Ce qui n’est pas encore vérifié', text: 'Les pages n’ont pas encore été essayées par des personnes qui utilisent un lecteur d’écran au quotidien, ni sur tous les couples de navigateur et de lecteur d’écran.' },
    tell: { heading: 'Signaler une difficulté', text: 'Dites-le à la personne qui administre votre équipe\u00A0: elle sait à qui le transmettre. Si la réponse ne vient pas, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).' },
  },
};
