import { CommanderError } from 'commander';
import { expect, it } from 'vitest';
import { newCommand } from '../../scripts/commands/new.ts';
import { testIo } from '../morning/folder.ts';

it('wants a title that says something', async () => {
  const command = newCommand(testIo('2026-05-05T06:12:00Z'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const begin = ['--title', '  ', '--source', 'https://a.example/'];
  await expect(command.parseAsync(begin, { from: 'user' })).rejects.toThrow(CommanderError);
});
