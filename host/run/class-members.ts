// Members of classes that no answer to open point 4 lets through: private names, static fields, static blocks.

import type { Node } from 'acorn';

const refused: Readonly<Record<string, string>> = {
  PrivateIdentifier: 'private name',
  StaticBlock: 'static block',
};

/** The first such member in the tree, in words; null where there is none. */
export function unacceptedMember(node: Node): string | null {
  const found = refused[node.type];
  if (found !== undefined) return found;
  if (node.type === 'PropertyDefinition' && 'static' in node && node.static === true) return 'static field';
  for (const part of Object.values(node).flat()) {
    const inner = isNode(part) ? unacceptedMember(part) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
