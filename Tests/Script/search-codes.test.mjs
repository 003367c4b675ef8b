// Which codes a query means.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from './assets.mjs';

const { naslagSearch } = run('search-codes.js', { naslagSearch: {} });
const names = ['5', '5.7', '5.7.1', '5.7.705', '5.7.7xx', '5.7.700-749', '4.7.26', '550', '0x80070005', 'AADSTS50126', '1135',
  'MSSQLSERVER_18456', 'win32-10061', 'http-404', 'FailoverClustering-1135', 'oracle-01017', 'ERROR_ACCESS_DENIED'];

function codes(query) {
  const { codes, isWhole } = naslagSearch.codesOf(query, names);
  // The arrays are of the window that the script runs in.
  return [[...codes].map(index => names[index]), isWhole];
}

const rows = [
  ['5.7.705', ['5.7.705'], true], ['705', ['5.7.705'], true], ['#550 5.7.705', ['5.7.705', '550'], true],
  ['5,7,705', ['5.7.705'], true], ['5.7.7XX', ['5.7.7xx'], true], ['5.7.700 through 5.7.749', ['5.7.700-749'], true],
  ['５.７.７０５', ['5.7.705'], true], ['5.7.712', ['5.7.700-749', '5.7.7xx', '5.7'], true], ['550', ['550'], true],
  ['571', ['5'], true],
  ['80070005', ['0x80070005'], true], ['aadsts 50126', ['AADSTS50126'], true], ['event id 1135', ['1135', 'FailoverClustering-1135'], true],
  ['MSSQLSERVER_18456', ['MSSQLSERVER_18456'], true], ['mssqlserver 18456', ['MSSQLSERVER_18456'], true],
  ['18456', ['MSSQLSERVER_18456'], true], ['10061', ['win32-10061'], true], ['404', ['http-404'], true],
  ['1017', ['oracle-01017'], true], ['6749', [], false],
  ['4.7.26 from google', ['4.7.26'], false], ['printer', [], false], ['15.20.705', [], false],
];
for (const [query, expected, isWhole] of rows) {
  test(`'${query}' means ${expected.join(', ') || 'no code'}`, () => assert.deepEqual(codes(query), [expected, isWhole]));
}
