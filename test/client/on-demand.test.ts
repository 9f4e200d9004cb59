import { expect, it } from 'vitest';
import { onDemand } from '../../src/client/on-demand.ts';

/** A target whose script, once loaded, notes the events that it hears. */
function scene(fails = 0) {
  const target = new EventTarget();
  const heard: string[] = [];
  let loads = 0;
  const load = async () => {
    loads += 1;
    await settled();
    if (loads <= fails) throw new TypeError('Failed to fetch');
    for (const type of ['enter', 'leave']) target.addEventListener(type, (event) => heard.push(event.type));
  };
  const wait = { target, types: ['enter', 'leave'], isMeant: (event: Event) => !event.cancelable };
  const start = onDemand(load, [wait]);
  const happen = (type: string, init?: EventInit) => target.dispatchEvent(new Event(type, init));
  return { happen, heard, start, loads: () => loads };
}

/** All that was begun is done. */
const settled = () => new Promise((done) => setImmediate(done));

it('what happens until the script is there happens for it, once and in order', async () => {
  const { happen, heard, loads } = scene();
  for (const type of ['enter', 'leave', 'enter']) happen(type);
  await settled();
  happen('leave');
  expect([loads(), heard]).toEqual([1, ['enter', 'leave', 'enter', 'leave']]);
});

it('what is not meant fetches nothing', async () => {
  const { happen, loads } = scene();
  happen('enter', { cancelable: true });
  await settled();
  expect(loads()).toBe(0);
});

it('a script that came for another reason hears each event once', async () => {
  const { happen, heard, start } = scene();
  await start();
  happen('enter');
  await settled();
  expect(heard).toEqual(['enter']);
});

it('a script that could not be fetched is asked for again', async () => {
  const { happen, heard } = scene(1);
  happen('enter');
  await settled();
  happen('leave');
  await settled();
  expect(heard).toEqual(['leave']);
});
