// The operations of operations.graphql, each with the fragments it needs, and what the scripts say.
import { parse, visit } from 'graphql';
import { readFileSync } from 'node:fs';

const all = parse(readFileSync('operations.graphql', 'utf8')).definitions;
const named = (operation) => {
  const names = new Set();
  visit(operation, { FragmentSpread: (spread) => { names.add(spread.name.value); } });
  return { kind: 'Document', definitions: [operation, ...all.filter((one) => one.kind === 'FragmentDefinition' && names.has(one.name.value))] };
};

export const documents = Object.fromEntries(all.filter((one) => one.kind === 'OperationDefinition').map((one) => [one.name.value, named(one)]));

let passed = 0;
export function check(what, holds) {
  if (!holds) {
    console.log(`failed: ${what}`);
    process.exit(1);
  }
  passed++;
}

export const say = () => console.log(`${passed} ok`);
