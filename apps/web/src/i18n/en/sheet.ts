import type fr from '../fr/sheet.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Product sheet', titleOf: 'Product sheet, {{name}}', print: 'Print, one A4 page', edit: 'Change in the settings',
  launchedOn: 'Launched on {{day}}', notLaunched: 'Not launched yet',
  problem: 'The problem', solution: 'The solution', plan: 'The deployment plan', users: 'The first users', convince: 'How to convince them',
  empty: 'To be written.', portrait: 'They are known by:', weighs: 'counts for {{percent}}', answers: 'What answered objections best:', answeredBy: '“{{objection}}”: answer “{{answer}}”',
};
export default texts;
