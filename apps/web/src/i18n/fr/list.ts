export default {
  title: 'Liste d’appels',
};
