// Before the first paint, so that a page chosen dark never flashes light. A file of its own: the policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var locale = localStorage.getItem('locale');
    if (locale === 'fr' || locale === 'en') document.documentElement.lang = locale;
  } catch {
    // Storage may be refused: then the system's choice holds.
  }
})();
