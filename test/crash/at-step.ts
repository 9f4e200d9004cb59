/**
 * Preloaded into a run (`node --import`): at one of its steps below FOLDER the process is killed, or the disk refuses.
 * STEP counts from 1, FAULT is `SIGKILL` or an error code such as `ENOSPC`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { watchDisk } from './disk-steps.ts';

const { FOLDER = '', STEP, FAULT = '' } = process.env;
/** Ours by path, or by being opened for a path of ours. */
const ours = new Set<unknown>();
let step = 0;

watchDisk(({ call, args }) => {
  const [target] = args;
  if (!String(target).startsWith(FOLDER) && !ours.has(target)) return;
  step += 1;
  if (step === Number(STEP)) strike(call, args);
});

// Which number a file gets is known only after it is opened.
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  const file = open(path, ...rest);
  if (String(path).startsWith(FOLDER)) ours.add(file);
  return file;
};
syncBuiltinESMExports();

function strike(call: string, [target, text]: readonly unknown[]): void {
  // A write that is cut off has got half way.
  if (call === 'writeFileSync') fs.writeSync(target as number, String(text).slice(0, String(text).length / 2));
  if (FAULT === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  else throw Object.assign(new Error(`${FAULT}: injected, ${call}`), { code: FAULT, syscall: call });
}
