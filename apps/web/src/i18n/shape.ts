/** The same keys with any text: what English owes to French. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
