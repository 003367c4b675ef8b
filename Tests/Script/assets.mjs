// Runs a script of Templates/assets as a page does, in a window of its own.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const folder = new URL('../../Templates/assets/', import.meta.url);

export function run(name, window) {
  vm.runInNewContext(readFileSync(new URL(name, folder), 'utf8'), { window, setTimeout }, { filename: name });
  return window;
}
