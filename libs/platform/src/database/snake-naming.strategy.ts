import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Columns in snake_case, without naming each of them. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, embedded: string[]): string {
    return snake([...embedded, custom ?? property].join('_'));
  }

  override tableName(className: string, custom: string | undefined): string {
    return custom ?? snake(className);
  }
}
