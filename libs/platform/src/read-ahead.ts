/** The same items, the next one asked for while the last is worked on. */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    let reading = iterator.next();
    for (;;) {
      const { done, value } = await reading;
      if (done) return;
      reading = iterator.next();
      // Whoever stops half way hears of no failure that they did not wait for.
      reading.catch(() => undefined);
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
