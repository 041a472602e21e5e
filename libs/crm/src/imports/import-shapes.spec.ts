import { describe, expect, it } from '@jest/globals';
import { shapeOf } from './import-shapes.queries.js';

describe('the shape of a file', () => {
  it('is its headers in their order, however they are written', () => {
    expect(shapeOf(['Organisme', 'Téléphone'])).toBe(shapeOf(['ORGANISME ', 'telephone']));
    expect(shapeOf(['Organisme', 'Téléphone'])).not.toBe(shapeOf(['Téléphone', 'Organisme']));
    expect(shapeOf(['Organisme', 'Téléphone'])).not.toBe(shapeOf(['Organisme', 'Téléphone', 'Ville']));
  });

  it('is not remembered of a list without headers: any list looks like that', () => {
    expect(shapeOf(['(A)', '(B)', '(AA)'])).toBeNull();
    expect(shapeOf(['Nom', '(B)'])).not.toBeNull();
  });
});
