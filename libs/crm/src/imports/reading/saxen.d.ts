/** What this product uses of a parser that ships without types. */
declare module 'saxen' {
  type Decode = (value: string) => string;

  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>, decode: Decode, isEmpty: boolean) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (value: string, decode: Decode) => void): this;
    on(event: 'cdata', handler: (value: string) => void): this;
    on(event: 'error' | 'warn', handler: (problem: Error) => void): this;
    parse(xml: string): this;
  }
}
