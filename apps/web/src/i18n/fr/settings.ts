export default {
  title: 'Réglages',
};
