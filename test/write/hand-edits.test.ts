import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../scripts/write/compose.ts';
import { editYaml } from '../../scripts/write/edit-yaml.ts';
import { frontmatterKeys } from '../../scripts/write/prune.ts';
import { reviseSources } from '../../scripts/write/revise.ts';
import { readStory, sectionsOf } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { draftWith, entryWith, path } from './compose-draft.ts';

/** Sequences that are tried; `RUNS=1000` for the full count. */
const RUNS = Number(process.env.RUNS ?? 60);
const sourceOf = () => ({ name: 'arXiv cs.LG', tier: 1 as const });

/** What may happen to a story between two mornings. */
type Step =
  | { readonly do: 'run'; readonly words: readonly string[]; readonly by: string; readonly newer: boolean }
  | { readonly do: 'join'; readonly words: readonly string[]; readonly by: string; readonly n: number }
  | { readonly do: 'section'; readonly pick: number; readonly at: number; readonly mark: string }
  | { readonly do: 'field'; readonly key: 'title' | 'tldr' | 'impact' | 'reviewer'; readonly mark: string }
  | { readonly do: 'comment'; readonly mark: string }
  | { readonly do: 'notes'; readonly mark: string };

const word = fc.constantFrom('risk', 'falls', '$m$', 'negatives', 'cost \\$5', 'a_b', '<0.1', '{x}', 'é', '#1');
const words = fc.array(word, { minLength: 3, maxLength: 8 });
const by = fc.constantFrom('extractive/1', 'extractive/2', 'ollama/small', 'anthropic/large');
const mark = fc.nat(10 ** 9).map((n) => `mine-${n}  with “two” spaces, é and \\$ ${n}.`);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('run' as const), words, by, newer: fc.boolean() }),
  fc.record({ do: fc.constant('join' as const), words, by, n: fc.nat(9) }),
  fc.record({ do: fc.constant('section' as const), pick: fc.nat(9), at: fc.nat(9), mark }),
  fc.record({ do: fc.constant('field' as const), key: fc.constantFrom('title', 'tldr', 'impact', 'reviewer'), mark }),
  fc.record({ do: fc.constant('comment' as const), mark }),
  fc.record({ do: fc.constant('notes' as const), mark }),
);

const sentence = (text: string, source = '2605.02116') => ({ text, source, quote: text });

function draftOf({ words, by }: { readonly words: readonly string[]; readonly by: string }, version: number) {
  const [a, b, c] = [words.join(' '), [...words].reverse().join(' '), words.slice(1).join(' ')];
  return draftWith({
    entries: [entryWith({ version, announce: version > 1 ? 'replace' : 'new', summary: a })],
    summary: {
      ...{ by, title: `On ${c}`, tldr: `${b}.`, impact: words.length % 2 ? `${c}.` : null },
      sentences: [sentence(`We show ${a}.`), sentence(`Then ${b}.`)],
      whyItMatters: words.length % 3 ? [sentence(`It matters: ${c}.`)] : [],
      limits: words.length % 2 ? [sentence(`Only ${c}.`)] : [],
    },
  });
}

/** A person's edit: the text with the mark in it, or as it was where there is no such place. */
function edited(text: string, step: Exclude<Step, { do: 'run' | 'join' }>): string {
  const halves = splitStory(text);
  if (!halves) throw new Error('no frontmatter');
  const [head, body] = [text.slice(0, halves.bodyStart), text.slice(halves.bodyStart)];
  if (step.do === 'notes') return `${text.trimEnd()}\n\n## Notes ${step.mark.slice(0, 9)}\n\n${step.mark}\n`;
  if (step.do === 'comment') return text.replace('\ndate:', () => `\n# ${step.mark}\ndate:`);
  if (step.do === 'field') {
    const yaml = editYaml(halves.yaml, { [step.key]: step.mark }, [...frontmatterKeys, 'reviewer']);
    return text.slice(0, halves.yamlStart) + yaml + text.slice(halves.yamlStart + halves.yaml.length);
  }
  const sections = sectionsOf(body);
  const section = sections[step.pick % Math.max(1, sections.length)];
  if (!section) return text;
  // Behind the heading or at the end of the section, never inside a block of ours.
  const at = step.at % 2 ? section.end : section.end - section.text.length;
  return `${head}${body.slice(0, at)}\n${step.mark}\n\n${body.slice(at)}`;
}

/** A morning on which a work joins the story. */
function joined(text: string, { words, by, n }: Extract<Step, { do: 'join' }>, at: string): string {
  const entry = entryWith({ id: `2605.0900${n}`, url: `https://arxiv.org/abs/2605.0900${n}` });
  const said = { by, sentences: [sentence(`It adds ${words.join(' ')}.`, entry.id)] };
  const story = { ...readStory(text, path), text };
  const joining = { entry, story: story.id, why: { similarity: 0.5, shared: [] }, words: said };
  const { files } = reviseSources([], [joining], [story], { at, sourceOf });
  return files[0]?.text ?? text;
}

test(
  'no byte that a person wrote is lost, whatever comes between',
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
        let version = 1;
        let text = compose(draftWith(), { at: '2026-05-05T06:12:00Z', existing: null, path, sourceOf });
        const marks = new Map<string, string>();
        steps.forEach((next, i) => {
          const at = `2026-05-${String(6 + i).padStart(2, '0')}T06:12:00Z`;
          if (next.do === 'run') {
            if (next.newer) version += 1;
            text = compose(draftOf(next, version), { at, existing: text, path, sourceOf });
          } else if (next.do === 'join') text = joined(text, next, at);
          else {
            const after = edited(text, next);
            // A second edit of a field takes the place of the first.
            if (after !== text) marks.set(next.do === 'field' ? next.key : `${i}`, next.mark);
            text = after;
          }
          for (const mark of marks.values()) expect(text).toContain(mark);
          expect(() => readStory(text, path)).not.toThrow();
        });
      }),
      { numRuns: RUNS },
    );
  },
  20_000 + 200 * RUNS,
);
