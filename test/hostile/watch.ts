// Loaded before anything else in each thread of a process under watch (`node --import`); says at the end what it saw.
import { appendFileSync } from 'node:fs';

const secret = process.env.CANARY_WORD;

process.on('exit', () => {
  const seen = [
    ...('canaryTouched' in globalThis ? ['the global was set in another process'] : []),
    ...(process.env.CANARY_WORD === secret ? [] : ['the variable was changed in another process']),
  ];
  appendFileSync(process.env.CANARY_REPORT ?? '', `${seen.join('\n') || 'well'}\n`);
});
