// Runs a Google Apps Script program with stand-ins for what Google gives it, and says what it wrote into the sheet: apps-script.mjs FILE
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const written = [];
const sheet = {
  clearContents: () => written.splice(0),
  getRange: (row, column, rows, columns) => ({
    setValues: (values) => {
      if (row !== 1 || column !== 1 || values.length !== rows || values.some((cells) => cells.length !== columns)) {
        throw new Error('The values do not fit the range.');
      }
      written.push(...values);
    },
  }),
};
const UrlFetchApp = {
  fetch: (address) => {
    // Synchronous, as it is there.
    const script = `const a = await fetch(${JSON.stringify(address)}); console.log(JSON.stringify([a.status, await a.text()]));`;
    const [status, text] = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 1 << 26 }));
    return { getResponseCode: () => status, getContentText: () => text };
  },
};
const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSheetByName: () => null, insertSheet: () => sheet }) };
runInNewContext(`${readFileSync(process.argv[2], 'utf8')}\nupdateIta();`, { UrlFetchApp, SpreadsheetApp, JSON, Error });
console.log(JSON.stringify(written));
