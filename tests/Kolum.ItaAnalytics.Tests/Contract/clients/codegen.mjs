// Generates TypeScript for the schema and the operations beside it, and compiles a program that uses them: codegen.mjs SCHEMA
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documents from '@graphql-codegen/typed-document-node';
import { buildSchema, parse, printSchema, validateSchema } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import compiler from 'typescript';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const invalid = validateSchema(schema);
if (invalid.length > 0) {
  throw new Error(invalid.join('\n'));
}

const generated = await codegen({
  filename: 'generated.ts',
  schema: parse(printSchema(schema)),
  documents: [{ location: 'operations.graphql', document: parse(readFileSync('operations.graphql', 'utf8')) }],
  config: { scalars: { Date: 'string', DateTime: 'string', Decimal: 'number' }, strictScalars: true, useTypeImports: true },
  plugins: [{ typescript: {} }, { operations: {} }, { documents: {} }],
  pluginMap: { typescript, operations, documents },
});
writeFileSync('generated.ts', generated);

const program = compiler.createProgram(['typed.ts'], {
  strict: true, noEmit: true, skipLibCheck: true, module: compiler.ModuleKind.ESNext, moduleResolution: compiler.ModuleResolutionKind.Bundler, target: compiler.ScriptTarget.ES2022, types: [],
});
const problems = compiler.getPreEmitDiagnostics(program);
if (problems.length > 0) {
  throw new Error(compiler.formatDiagnostics(problems, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '.', getNewLine: () => '\n' }));
}

console.log(`${(generated.match(/^export (type|enum) /gm) ?? []).length > 100 ? 'types' : 'too few types'} ok`);
