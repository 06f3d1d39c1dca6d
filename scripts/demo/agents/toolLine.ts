// A voice agent's line to Slotsheet: sends tool calls in the platform's form, shows each request and answer, and reads them.
import { setTimeout as pause } from 'node:timers/promises';
import { answerText, asksAgain, type Fields, fieldsIn, isFields, MOST_CALLS, PAUSE_MS } from '../line.ts';
import { colour, DemoError, expectThat, say } from '../transcript.ts';
import { type Agent, type Asked, FORMS, type Form, type PhoneCall, type Sent } from './forms.ts';

export interface ToolLine {
  readonly url: string;
  readonly agent: Agent;
  readonly secret: string;
  readonly call: PhoneCall;
}

export interface ToolAnswer extends Fields {
  readonly status: string;
  readonly sentence: string;
}

/** An answer for each tool call, in their order. The agent says each sentence. */
export async function ask(line: ToolLine, ...asked: readonly Asked[]): Promise<readonly ToolAnswer[]> {
  const form: Form = FORMS[line.agent];
  const answers: ToolAnswer[] = [];
  for (const sent of form.requests(asked, line.call)) {
    for (const answer of answersIn(await send(line, form, sent))) {
      say('Agent', answer.sentence);
      answers.push(answer);
    }
  }
  return answers;
}

/** A single call. As an agent does, asks again while the answer says that this is safe. */
export async function askOne(line: ToolLine, asked: Asked): Promise<ToolAnswer> {
  for (let calls = 1; ; calls += 1) {
    const [answer] = await ask(line, asked);
    if (answer === undefined) throw new DemoError(`${asked.tool} brought no answer.`);
    if (answer.status !== 'failed' || !asksAgain(answer.sentence) || calls === MOST_CALLS) return answer;
    await pause(PAUSE_MS);
  }
}

async function send({ url, secret }: ToolLine, { proof }: Form, { path, headers, body }: Sent): Promise<Fields> {
  const [name, before] = proof;
  const rawBody = JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...headers };
  const lines = [`POST ${path}`, ...Object.entries({ ...all, [name]: `${before}***` }).map((one) => one.join(': '))];
  for (const line of [...lines, rawBody]) show(line);
  const text = await answerText(url + path, rawBody, { ...all, [name]: before + secret });
  show(`→ ${text}`);
  return fieldsIn(text, path);
}

function show(line: string): void {
  console.log(colour('2', `  ${line}`));
}

/** Vapi's answer has each result as a text on one line, beside its call's id. A refusal is one object everywhere. */
function answersIn(answer: Fields): readonly ToolAnswer[] {
  const { results } = answer;
  if (!Array.isArray(results)) return [toolAnswer(answer)];
  return results.map((one: unknown, at) => {
    const { toolCallId, result } = isFields(one) ? one : {};
    const isAsAgreed = toolCallId === `call_${at + 1}` && typeof result === 'string' && !/[\r\n]/.test(result);
    expectThat(isAsAgreed, `This is not a result as Vapi wants it: ${JSON.stringify(one)}`);
    return toolAnswer(fieldsIn(String(result), 'the tool'));
  });
}

function toolAnswer(answer: Fields): ToolAnswer {
  const { status } = answer;
  // A relay's or a refusal's sentence is the reason.
  const sentence = answer.sentence ?? answer.reason;
  const isOne = (status === 'success' || status === 'failed') && typeof sentence === 'string' && sentence !== '';
  if (!isOne) throw new DemoError(`This is no answer to a tool call: ${JSON.stringify(answer)}`);
  return { ...answer, status, sentence };
}
