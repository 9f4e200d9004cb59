import { countFiles } from './folder.ts';
import type { Watched } from './watched.ts';

/** New stories of the morning after. */
export const MORNING = 100;

/** One way to make a site of the made-up stories, in a folder of its own. */
export interface System {
  /** Folder that the site is written to. */
  readonly dist: string;
  /** Adds the stories from one number to before another. */
  write(from: number, to: number): Promise<void>;
  /** Changes the headline of a story. */
  edit(number: number): Promise<void>;
  build(): Promise<Watched>;
}

/** A build, and how many files its site has. */
export interface Phase extends Watched {
  readonly files: number;
}

/** The three builds: nothing kept, a morning later, one story edited. What comes after a build that failed is not tried. */
export interface Phases {
  readonly cold: Phase;
  readonly warm?: Phase;
  readonly edit?: Phase;
}

/** Builds `count` stories, adds a morning, edits a story. Only the builds are timed. */
export async function measure(system: System, count: number): Promise<Phases> {
  await system.write(0, count);
  const cold = await phase(system);
  if (cold.failed) return { cold };
  await system.write(count, count + MORNING);
  const warm = await phase(system);
  if (warm.failed) return { cold, warm };
  await system.edit(Math.floor(count / 2));
  return { cold, warm, edit: await phase(system) };
}

async function phase(system: System): Promise<Phase> {
  return { ...(await system.build()), files: await countFiles(system.dist) };
}
