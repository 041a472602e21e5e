export default {
  title: 'Bilans',
};
