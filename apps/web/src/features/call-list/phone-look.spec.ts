import { expect, it } from '@jest/globals';
import { inFrench } from './phone-look.js';

it.each([
  ['+33199001951', '01\u00A099\u00A000\u00A019\u00A051'], ['+262262123456', '02\u00A062\u00A012\u00A034\u00A056'], ['+3223456789', '+3223456789'], ['voir site', 'voir site'],
])('the number %s is shown as %s', (number, shown) => {
  expect(inFrench(number)).toBe(shown);
});
