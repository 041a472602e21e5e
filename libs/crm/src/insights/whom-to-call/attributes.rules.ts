import { AttributeSpace, type Attributes } from '#insight/attribute-space.js';
import type { AlikeOnList } from '#insight/list-left.js';
import type { Characteristics, ProspectOnList } from './attributes.queries.js';

/** Before a list's own columns, in the order in which they are used. */
const EVERY_LIST = ['kind', 'size', 'territory', 'source'] as const;
/** A list's own column never takes the place of what every list has. */
export function attributesOf({ kind, size, territory, source, attributes }: Characteristics): Attributes {
  return { ...attributes, kind, size, territory, source };
}

/** What the organisations of a list are told apart by. */
export function spaceOf(list: readonly Attributes[]): AttributeSpace {
  return new AttributeSpace(list, EVERY_LIST);
}

export function asAlike(prospect: ProspectOnList): AlikeOnList {
  return { attributes: attributesOf(prospect), tried: Number(prospect.tried), interested: Number(prospect.interested), left: Number(prospect.left) };
}
