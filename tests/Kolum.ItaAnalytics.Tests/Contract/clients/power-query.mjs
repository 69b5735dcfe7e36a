// Parses a Power Query program and says what it fetches and which columns it names, as JSON: power-query.mjs FILE
import PQP from '@microsoft/powerquery-parser';
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
const task = await PQP.TaskUtils.tryLexParse(PQP.DefaultSettings, text);
if (task.stage !== 'Parse' || task.resultKind !== 'Ok') {
  console.log(task.error?.message ?? `stopped at ${task.stage}`);
  process.exit(1);
}

// The parser found the program sound; its literals are read from the text.
const path = /RelativePath = "([^"]+)"/.exec(text)[1];
const query = Object.fromEntries([...(/Query = \[([^\]]*)\]/.exec(text)[1]).matchAll(/(\w+) = "([^"]*)"/g)].map(([, name, value]) => [name, value]));
const columns = Object.fromEntries([...text.matchAll(/\{"(\w+)", ([\w. ]+)\}/g)].map(([, name, type]) => [name, type]));
console.log(JSON.stringify({ address: /Address = "([^"]+)"/.exec(text)[1], path, query, columns }));
