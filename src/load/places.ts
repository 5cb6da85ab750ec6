/** A parsed text as its places are found: nodes of any kind, so that both readers of YAML share one way to walk a path. */
export interface NodeTree<Node> {
  readonly root: Node | undefined;
  readonly isMap: (node: Node) => boolean;
  readonly isList: (node: Node) => boolean;
  /** The entry of a map; undefined of anything else. */
  readonly entry: (node: Node, name: string) => Entry<Node> | undefined;
  readonly item: (list: Node, index: number) => Node | undefined;
}

/** A key of a map with what it holds; null where nothing stands after it. */
export interface Entry<Node> {
  readonly key: Node;
  readonly value: Node | null;
}

/** Where a walk came to: a node, its key, the collection that holds it; `whole` if the path was walked to its end. */
export interface Walked<Node> {
  readonly key: Node | undefined;
  readonly value: Node | null | undefined;
  readonly parent: Node | undefined;
  readonly whole: boolean;
}

interface Step<Node> {
  readonly key: Node | undefined;
  readonly value: Node | null;
  readonly used: number;
}

/** Finds nodes by dotted path. Keys may hold dots themselves (measures.investigation.covert): the shortest key that fits is taken. */
export class PathFinder<Node> {
  readonly #tree: NodeTree<Node>;
  readonly #known = new Map<string, Walked<Node>>();

  constructor(tree: NodeTree<Node>) {
    this.#tree = tree;
  }

  /** Walks as far as the path goes; what is missing leaves its nearest ancestor. */
  walk(path: string): Walked<Node> {
    let walked = this.#known.get(path);
    if (walked === undefined) this.#known.set(path, (walked = this.#walkFrom(path)));
    return walked;
  }

  /** From the place of the path's parent, where that was reached; else step by step from the top, since keys may hold dots. */
  #walkFrom(path: string): Walked<Node> {
    if (path === '') return { key: undefined, value: this.#tree.root, parent: undefined, whole: true };
    const dot = path.lastIndexOf('.');
    const above = this.walk(dot === -1 ? '' : path.slice(0, dot));
    const { value: parent, whole } = above;
    if (whole && parent !== null && parent !== undefined) {
      const name = path.slice(dot + 1);
      const found = this.#tree.entry(parent, name) ?? this.#childOf(parent, [name], 0);
      if (found !== undefined) return { key: found.key, value: found.value, parent, whole: true };
    }
    return this.#walkSteps(path.split('.'));
  }

  #walkSteps(steps: readonly string[]): Walked<Node> {
    let found: Walked<Node> = { key: undefined, value: this.#tree.root, parent: undefined, whole: true };
    for (let from = 0; from < steps.length; ) {
      const step = this.#childOf(found.value, steps, from);
      if (step === undefined) return { ...found, whole: false };
      found = { key: step.key, value: step.value, parent: found.value ?? undefined, whole: true };
      from += step.used;
    }
    return found;
  }

  #childOf(node: Node | null | undefined, steps: readonly string[], from: number): Step<Node> | undefined {
    if (node === null || node === undefined) return undefined;
    if (this.#tree.isList(node)) {
      const item = this.#tree.item(node, Number(steps[from]));
      return item === undefined ? undefined : { key: undefined, value: item, used: 1 };
    }
    if (!this.#tree.isMap(node)) return undefined;
    let name = '';
    for (let used = 1; from + used <= steps.length; used += 1) {
      const word = steps[from + used - 1] ?? '';
      name = used === 1 ? word : `${name}.${word}`;
      const found = this.#tree.entry(node, name);
      if (found !== undefined) return { key: found.key, value: found.value, used };
    }
    return this.#throughIs(node, steps, from);
  }

  /** The long form adds no step to a path: `needs.0` may stand under `needs: {is: […]}`. */
  #throughIs(map: Node, steps: readonly string[], from: number): Step<Node> | undefined {
    const inner = this.#tree.entry(map, 'is')?.value;
    if (inner === null || inner === undefined) return undefined;
    return this.#tree.isMap(inner) || this.#tree.isList(inner) ? this.#childOf(inner, steps, from) : undefined;
  }
}
