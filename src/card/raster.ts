import { CARD_SIZE } from './card.ts';
import { coverageOf } from './coverage.ts';
import { boxes, type Mark } from './draw.ts';
import { place, stepsOf } from './tones.ts';

const { width, height } = CARD_SIZE;

/** The picture without a letter: of each pixel its place in the palette. */
const blank = new Uint8Array(width * height);
for (const box of boxes)
  for (let y = box.y; y < box.y + box.height; y += 1)
    blank.fill(place[box.tone], y * width + box.x, y * width + box.x + box.width);

/** Pixels of a picture, of each its place in the palette. */
export function raster(marks: readonly Mark[]): Uint8Array {
  const pixels = blank.slice();
  for (const mark of marks) stamp(pixels, mark);
  return pixels;
}

/** Where two letters meet, the darker one is seen: of the steps of an ink that is the later one. */
function stamp(pixels: Uint8Array, mark: Mark): void {
  const { left, top, width: across, height: down, parts } = coverageOf(mark);
  const steps = stepsOf[mark.tone];
  const [from, to] = [Math.max(0, -left), Math.min(across, width - left)];
  for (let row = Math.max(0, -top); row < Math.min(down, height - top); row += 1) {
    const [source, target] = [row * across, (top + row) * width + left];
    for (let column = from; column < to; column += 1) {
      const step = steps[parts[source + column] as number] as number;
      if (step > (pixels[target + column] as number)) pixels[target + column] = step;
    }
  }
}
