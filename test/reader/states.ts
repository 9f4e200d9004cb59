import fc from 'fast-check';
import { emptyProfile, type Profile, type State } from '../../src/reader/state.ts';

/** A state of one profile. */
export const stateOf = (profile: Partial<Profile>): State => ({
  ...{ v: 1, profile: 'Reading', profiles: [{ ...emptyProfile('Reading'), ...profile }] },
  ...{ keys: true, visits: true, opened: false },
});

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
const id = fc.stringMatching(/^20\d\d\/\d\d\/\d\d\/[a-z0-9][a-z0-9-]{0,40}$/);
const date = fc.stringMatching(/^20\d\d-\d\d-\d\d$/);
const profile: fc.Arbitrary<Profile> = fc.record({
  name: text,
  want: fc.array(text, { maxLength: 5 }),
  avoid: fc.array(text, { maxLength: 5 }),
  topics: fc.array(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), { maxLength: 5 }),
  hide: fc.record({ avoided: fc.boolean(), read: fc.boolean() }),
  saved: fc.array(fc.record({ id, title: text, date }), { maxLength: 5 }),
  read: fc.array(id, { maxLength: 5 }),
  seen: fc.constant({}),
});

/** Any state without visits. */
export const anyState: fc.Arbitrary<State> = fc
  .record({
    profiles: fc.uniqueArray(profile, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    ...{ keys: fc.boolean(), visits: fc.boolean(), opened: fc.boolean() },
  })
  .map((state) => ({ v: 1, profile: state.profiles.at(-1)?.name ?? '', ...state }));
