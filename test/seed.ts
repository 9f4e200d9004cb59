import fc from 'fast-check';

// The same examples in every run, so that a red CI means the change; FC_SEED=N looks at others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
