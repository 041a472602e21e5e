/** Lets a few work at a time; the others wait in their order. */
export class Turns {
  private readonly waiting: ((mayGo: boolean) => void)[] = [];
  private free: number;

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** @returns false where nobody gave a turn back within so many milliseconds; null waits for ever */
  async take(patienceMs: number | null): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const timer = patienceMs === null ? undefined : setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(next), 1);
        resolve(false);
      }, patienceMs);
      const next = (mayGo: boolean): void => {
        clearTimeout(timer);
        resolve(mayGo);
      };
      this.waiting.push(next);
    });
  }

  giveBack(): void {
    const next = this.waiting.shift();
    if (next) next(true);
    else this.free += 1;
  }
}
