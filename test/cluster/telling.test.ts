import { expect, it } from 'vitest';
import { isMethodAlone, namesTask, tells, titleWords } from '../../scripts/cluster/telling.ts';
import { entry } from '../sample.ts';

const side = (title: string) => [entry('2605.00001', { title })];
const titles = titleWords([side('Privacy-Preserving Flood Maps'), side('Flood Forecasting on Maps of Norway')]);

it('takes a word that two titles have', () => {
  expect(tells('flood', titles)).toBe(true);
});

it('takes no single word that one title alone has', () => {
  expect(tells('norway', titles)).toBe(false);
});

it('takes a phrase of which a title has a word', () => {
  expect(tells('flood damage', titles)).toBe(true);
});

it('takes no phrase that no title touches', () => {
  expect(tells('coastal erosion', titles)).toBe(false);
});

it.each(['privacy preserving', 'experiment', 'comprehensive flood', 'flood aim', 'flood affected', 'flood aware'])(
  'takes %s for no subject, even in both titles',
  (phrase) => {
    expect(tells(phrase, titleWords([side(`On ${phrase}`), side(`More ${phrase}`)]))).toBe(false);
  },
);

it.each(['diffusion', 'knowledge distillation', 'chain thought', 'self supervized learning', 'remote sensing'])(
  'knows %s for a method or a source of data',
  (phrase) => {
    expect(isMethodAlone(phrase)).toBe(true);
  },
);

it('knows a method with a task for a subject', () => {
  expect(isMethodAlone('flood diffusion')).toBe(false);
});

it.each(['low light image enhancement', 'human mesh recovery', 'contrastive representation learning'])(
  'knows %s for the name of a task',
  (phrase) => {
    expect(namesTask(phrase)).toBe(true);
  },
);

it.each(['image restoration', 'quantum ldpc code', 'large language model training', 'gaussian splatting rendering'])(
  'takes %s for no name of a task',
  (phrase) => {
    expect(namesTask(phrase)).toBe(false);
  },
);
