// Google Sheets: ส่วนขยาย > Apps Script วางแล้วเรียก updateIta / Extensions > Apps Script, paste, run updateIta
const ADDRESS = 'http://127.0.0.1:5080';

function updateIta() {
  const answer = UrlFetchApp.fetch(ADDRESS + '/feeds/completion.json?year=2568&by=MONTH', { muteHttpExceptions: true });
  if (answer.getResponseCode() !== 200) {
    throw new Error(JSON.parse(answer.getContentText()).title);
  }
  const rows = JSON.parse(answer.getContentText());
  const columns = ['survey', 'group', 'periodStart', 'completed', 'cumulative', 'required', 'percent', 'suppressed', 'isSample'];
  const values = rows.map(function (row) {
    return columns.map(function (column) {
      const value = row[column];
      // ไม่มีข้อมูลคือช่องว่าง ไม่ใช่ 0 ข้อความที่ขึ้นต้นด้วย = จะไม่ถูกคำนวณ / no data stays empty; words never become formulas
      return value === null ? '' : typeof value === 'string' && /^[=+\-@]/.test(value) ? "'" + value : value;
    });
  });
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('ITA') || book.insertSheet('ITA');
  sheet.clearContents();
  sheet.getRange(1, 1, values.length + 1, columns.length).setValues([columns].concat(values));
}
