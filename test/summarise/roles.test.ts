import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../scripts/summarise/abstract.ts';
import { impactOf, limitsOf, stakesOf } from '../../scripts/summarise/roles.ts';

describe('impactOf', () => {
  it.each([
    'Our maps could help rescue teams in remote valleys.',
    'These findings suggest that slope matters more than wind for snow.',
    'The model runs on a phone, making it suitable for hikers without a network.',
    'This work paves the way for avalanche warnings by the hour.',
  ])('finds %j', (text) => {
    expect(impactOf(statementsOf(text))?.text).toBe(text);
  });

  it.each([
    'We discuss implications for the study of snow and ice.',
    'We hope that our maps could help rescue teams some day.',
    'This could help rescue teams in remote valleys to find people.',
    'The model reads slope, wind and the age of the snow.',
    'The maps are built by radar, enabling practical use of many flights.',
    'Ablations of each part provide guidance for the choice of slopes.',
    'Wind lowers the cost of a map, but it can make the maps of valleys wrong.',
    'Old maps serve as a source for questions and provide a basis for rewards.',
  ])('finds none in %j', (text) => {
    expect(impactOf(statementsOf(text))).toBeNull();
  });
});

describe('limitsOf', () => {
  it.each([
    ['Our analysis is limited to slopes below forty degrees.'],
    ['We do not claim that the maps hold in other climates.'],
    ['Whether the rate is optimal remains open for steep slopes.'],
    ['Future work will extend the maps to glaciers and to lakes.'],
  ])('finds %j', (text) => {
    expect(limitsOf(statementsOf(text)).map((s) => s.text)).toEqual([text]);
  });

  it('cuts what ties a limit to the sentence before', () => {
    const [limit] = limitsOf(statementsOf('However, our analysis is limited to slopes below forty degrees.'));
    expect(limit).toMatchObject({
      text: 'Our analysis is limited to slopes below forty degrees.',
      quote: 'our analysis is limited to slopes below forty degrees.',
    });
  });

  it.each([
    'Existing methods are limited to slopes below forty degrees.',
    'Although maps exist, their accuracy in forests remains open.',
    'Our method does not require measurements of the wind at all.',
    'We compare with open-weight models, leaving all of them behind.',
  ])('finds none in %j', (text) => {
    expect(limitsOf(statementsOf(text))).toEqual([]);
  });
});

describe('stakesOf', () => {
  it('finds what the subject is needed for', () => {
    const text = 'Accurate maps of snow are essential for avalanche warnings.';
    expect(stakesOf(statementsOf(text))?.text).toBe(text);
  });

  it.each([
    'Maps of snow are essential for avalanche warnings, yet most are coarse.',
    'It is essential for avalanche warnings to have good maps.',
    'Snow is white and cold in most of the valleys.',
    'Knowing its causes is essential for avalanche warnings.',
    'Good maps are thus essential for avalanche warnings.',
    'Finding good maps is critical in the literature on snow.',
  ])('finds none in %j', (text) => {
    expect(stakesOf(statementsOf(text))).toBeNull();
  });
});
