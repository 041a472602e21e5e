export default {
  title: 'Importer',
};
