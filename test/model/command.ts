// A command: what a person or caller does, on both sides; afterwards both sides must look alike.
import type fc from 'fast-check';
import { type Desk, learnIds } from './desk.ts';
import type { Model } from './model.ts';
import { seenByModel, seenByPeople } from './seen.ts';

export type Command = fc.AsyncCommand<Model, Desk>;

/** What was done, on one line; of a request also what both sides answered. */
export interface Deed {
  readonly line: string;
  readonly answers?: { readonly model: readonly string[]; readonly product: readonly string[] };
}

type Doing = (model: Model, desk: Desk) => Deed | Promise<Deed>;

/** `name` stands for it before it was done. */
export function command(name: string, run: Doing, check: (model: Readonly<Model>) => boolean = () => true): Command {
  return {
    check,
    async run(model, desk) {
      const { line, answers } = await run(model, desk);
      desk.trace.push(line);
      if (answers) compare(desk, answers.model, answers.product);
      learnIds(desk, model);
      compare(desk, seenByModel(model), seenByPeople(desk, model));
    },
    toString: () => name,
  };
}

/** Throws the whole story, with the lines that only one side has. */
function compare({ trace }: Desk, model: readonly string[], product: readonly string[]): void {
  if (model.join('\n') === product.join('\n')) return;
  const onlyModel = model.filter((line) => !product.includes(line)).map((line) => `  only the model: ${line}`);
  const onlyProduct = product.filter((line) => !model.includes(line)).map((line) => `  only the product: ${line}`);
  const same = onlyModel.length + onlyProduct.length === 0 ? ['  another order or number'] : [];
  throw new Error(['the two sides differ', ...trace, ...onlyModel, ...onlyProduct, ...same].join('\n'));
}

/** The one that a random number stands for; throws if there is none. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
