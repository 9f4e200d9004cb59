/**
 * Preloaded into a run (`node --import`): at one of its steps below FOLDER the process is killed, or the disk refuses.
 * STEP counts from 1, FAULT is `SIGKILL` or an error code such as `ENOSPC`. With ROOM instead of STEP the disk is a small one:
 * so many bytes may come to what is there, and a write that goes over them gets as far as it can, as on a real one.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { watchDisk } from './disk-steps.ts';

const { FOLDER = '', STEP, ROOM, FAULT = '' } = process.env;
/** Ours by path, or by being opened for a path of ours. */
const ours = new Set<unknown>();
let step = 0;
const used = () =>
  fs
    .readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + fs.statSync(join(file.parentPath, file.name)).size, 0);
const most = used() + Number(ROOM);

watchDisk(({ call, args }) => {
  const [target] = args;
  if (!String(target).startsWith(FOLDER) && !ours.has(target)) return;
  step += 1;
  if (ROOM === undefined ? step === Number(STEP) : call === 'writeFileSync' && sizeOf(args) > most - used())
    strike(call, args);
});

// Which number a file gets is known only after it is opened.
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  const file = open(path, ...rest);
  if (String(path).startsWith(FOLDER)) ours.add(file);
  return file;
};
syncBuiltinESMExports();

function sizeOf([, text]: readonly unknown[]): number {
  return Buffer.byteLength(String(text));
}

function strike(call: string, args: readonly unknown[]): void {
  const [target, text] = args;
  // A write that is cut off has got half way, or as far as there is room.
  const written = ROOM === undefined ? sizeOf(args) / 2 : Math.max(most - used(), 0);
  if (call === 'writeFileSync') fs.writeSync(target as number, Buffer.from(String(text)), 0, Math.floor(written));
  if (FAULT === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  else throw Object.assign(new Error(`${FAULT}: injected, ${call}`), { code: FAULT, syscall: call });
}
