/** Somebody to be dealt, by the two things that are to be spread (an organisation and a type, say). */
export interface Edge { left: string; right: string }

/**
 * Deals edges into `colours` hands so that everything is as even as it can be, all at once: the hands differ by at most one,
 * and whatever shares a `left`, or a `right`, is spread so that no two hands hold numbers of it further apart than one.
 *
 * Every bipartite multigraph has such a colouring. Each node is cut into pieces of at most `colours` edges; the graph of
 * pieces then has a proper colouring (D. König, 1916), found by swapping two colours along a path; and swapping along the
 * paths on which a fuller hand is ahead evens out the hands.
 * Source: D. de Werra (1971), "Balanced schedules", INFOR 9, 230–237. Takes O(edges × (edges + colours)).
 * @returns the hand of each edge, 0 to colours − 1, in the order of the edges.
 */
export function evenColouring(edges: readonly Edge[], colours: number): number[] {
  const dealing = new Dealing(edges, colours);
  edges.forEach((_, edge) => dealing.deal(edge));
  dealing.evenOut();
  return dealing.colourOf;
}

class Dealing {
  readonly colourOf: number[];
  /** Both ends of each edge, as numbers of pieces. */
  private readonly ends: [number, number][];
  /** Per piece and colour: its edge, or -1. */
  private readonly at: number[][] = [];

  constructor(edges: readonly Edge[], private readonly colours: number) {
    this.colourOf = edges.map(() => -1);
    const left = this.pieces(edges.map((edge) => edge.left));
    const right = this.pieces(edges.map((edge) => edge.right));
    this.ends = edges.map((_, i) => [left[i]!, right[i]!]);
  }

  /** Gives the edge a colour that is free at both of its ends; where there is none, makes one free. */
  deal(edge: number): void {
    const [a, b] = this.ends[edge]!;
    const freeAtA = this.free(a);
    const freeAtB = this.free(b);
    // Along the path from b, a comes last or never: in a bipartite graph it would be reached by the colour that is free there.
    if (this.at[b]![freeAtA] !== -1) this.swap(this.path(b, freeAtA, freeAtB), freeAtA, freeAtB);
    this.paint(edge, freeAtA);
  }

  /** Swaps along whole paths, which keeps every piece as it is, until no two colours differ by more than one. */
  evenOut(): void {
    const counts = Array.from({ length: this.colours }, () => 0);
    for (const colour of this.colourOf) counts[colour]!++;
    for (;;) {
      const most = counts.indexOf(Math.max(...counts));
      const fewest = counts.indexOf(Math.min(...counts));
      if (counts[most]! - counts[fewest]! <= 1) return;
      this.swap(this.pathAhead(most, fewest), most, fewest);
      counts[most]!--;
      counts[fewest]!++;
    }
  }

  /** A path with one edge more of `most` than of `fewest`: there is one, since `most` is ahead in all. It begins and ends with `most`. */
  private pathAhead(most: number, fewest: number): number[] {
    for (let piece = 0; piece < this.at.length; piece++) {
      const has = this.at[piece]!;
      if (has[most] === -1 || has[fewest] !== -1) continue;
      const path = this.path(piece, most, fewest);
      if (path.length % 2 === 1) return path;
    }
    throw new Error('A fuller colour without a path on which it is ahead');
  }

  /** The edges met from a piece when `first` and `second` are followed in turns. */
  private path(from: number, first: number, second: number): number[] {
    const path: number[] = [];
    let piece = from;
    for (let colour = first; ; colour = colour === first ? second : first) {
      const edge = this.at[piece]![colour]!;
      if (edge === -1) return path;
      path.push(edge);
      const [a, b] = this.ends[edge]!;
      piece = piece === a ? b : a;
    }
  }

  private swap(path: readonly number[], one: number, other: number): void {
    const next = path.map((edge) => (this.colourOf[edge] === one ? other : one));
    for (const edge of path) for (const end of this.ends[edge]!) this.at[end]![this.colourOf[edge]!] = -1;
    path.forEach((edge, i) => this.paint(edge, next[i]!));
  }

  private paint(edge: number, colour: number): void {
    this.colourOf[edge] = colour;
    for (const end of this.ends[edge]!) this.at[end]![colour] = edge;
  }

  private free(piece: number): number {
    return this.at[piece]!.indexOf(-1);
  }

  /** The piece of each edge on one side: a new one whenever a node's last one is full. */
  private pieces(names: readonly string[]): number[] {
    const open = new Map<string, { piece: number; room: number }>();
    return names.map((name) => {
      let last = open.get(name);
      if (last === undefined || last.room === 0) {
        last = { piece: this.at.push(Array.from({ length: this.colours }, () => -1)) - 1, room: this.colours };
        open.set(name, last);
      }
      last.room--;
      return last.piece;
    });
  }
}
