// Step 1: the calendars that are booked into, for what, and what Set up needs to know of the Sheet and the person.
import type { CalendarChoice, HostDraft } from '../../fromPage/wire/setUp.ts';
import { Button } from '../kit/button.tsx';
import { Field, Tick } from '../kit/field.tsx';
import { Note } from '../kit/told.tsx';
import { setUpWords } from '../words/setUp.ts';
import type { StepProps } from './draft.ts';

export function Who(props: StepProps) {
  const { state, draft, change } = props;
  const words = setUpWords;
  return (
    <>
      {state.isEmpty ? <Hosts {...props} /> : <Present {...props} />}
      {state.isEmpty && (
        <fieldset>
          <legend>{words.what}</legend>
          <div class="twoFields">
            <Field
              label={words.service}
              value={draft.service.name}
              change={(name) => change({ service: { ...draft.service, name } })}
            />
            <Field
              label={words.minutes}
              value={draft.service.minutes}
              change={(minutes) => change({ service: { ...draft.service, minutes } })}
            />
          </div>
        </fieldset>
      )}
      <Job {...props} />
    </>
  );
}

function Present({ state, draft, change }: StepProps) {
  const words = setUpWords;
  const toggle = (name: string, isOn: boolean) =>
    change({ startEmpty: isOn ? [...draft.startEmpty, name] : draft.startEmpty.filter((one) => one !== name) });
  return (
    <>
      {state.missing.length > 0 && (
        <section class="failed" aria-label={words.missing}>
          <h2>{words.missing}</h2>
          {state.missing.map(({ name, sentence }) => (
            <div key={name}>
              <p>{sentence}</p>
              <Tick isOn={draft.startEmpty.includes(name)} change={(isOn) => toggle(name, isOn)}>
                {words.startEmpty(name)}
              </Tick>
            </div>
          ))}
        </section>
      )}
      <Note>{words.notEmpty}</Note>
      <section aria-label={words.changes}>
        <h2>{words.changes}</h2>
        {state.changes.length === 0 && <p>{words.noChanges}</p>}
        <ul>
          {state.changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <h2>{words.hosts}</h2>
      {state.hosts.length === 0 && <p>{words.noHosts}</p>}
      <ul>
        {state.hosts.map(({ name, calendar }) => (
          <li key={name}>
            {name} <span class="soft">{calendar}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The person as whom calls are answered. */
function Job({ state, draft, change }: StepProps) {
  const words = setUpWords;
  const { you, owner } = state.person;
  const isOthers = state.recoveryOwner !== '' && state.recoveryOwner !== you;
  return (
    <>
      <p class="small">{owner === '' || owner === you ? words.runsAs(you) : words.runsAsOther(owner)}</p>
      {state.twoOwners !== '' && <p class="small">{state.twoOwners}</p>}
      {isOthers && (
        <Tick isOn={draft.takeOver} change={(takeOver) => change({ takeOver })}>
          {words.takeOver(state.recoveryOwner)}
        </Tick>
      )}
    </>
  );
}

function Hosts({ state, draft, change }: StepProps) {
  const words = setUpWords;
  const setHosts = (hosts: readonly HostDraft[]) => change({ hosts });
  return (
    <fieldset>
      <legend>{words.whose}</legend>
      {state.calendars === null ? (
        <TypedHosts hosts={draft.hosts} change={setHosts} />
      ) : (
        <ul class="plainList compact">
          {state.calendars.map((calendar) => (
            <Choice key={calendar.id} calendar={calendar} hosts={draft.hosts} change={setHosts} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

interface HostsProps {
  readonly hosts: readonly HostDraft[];
  change(hosts: readonly HostDraft[]): void;
}

function Choice({ calendar, hosts, change }: HostsProps & { readonly calendar: CalendarChoice }) {
  const words = setUpWords;
  const host = hosts.find((one) => one.calendar === calendar.id);
  const toggle = (isOn: boolean) =>
    change(
      isOn
        ? [...hosts, { name: calendar.name, calendar: calendar.id }]
        : hosts.filter((one) => one.calendar !== calendar.id),
    );
  const name = (text: string) => change(hosts.map((one) => (one === host ? { ...one, name: text } : one)));
  return (
    <li>
      <Tick isOn={host !== undefined} change={toggle}>
        {calendar.name} <span class="soft">{calendar.isMain ? words.mainCalendar : calendar.id}</span>
      </Tick>
      {host && (
        <input
          class="inset"
          aria-label={words.nameOf(calendar.name)}
          value={host.name}
          autocomplete="off"
          onInput={(event) => name(event.currentTarget.value)}
        />
      )}
    </li>
  );
}

function TypedHosts({ hosts, change }: HostsProps) {
  const words = setUpWords;
  const set = (at: number, part: Partial<HostDraft>) =>
    change(hosts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      {hosts.map((host, at) => (
        <div key={at}>
          <div class="twoFields even">
            <Field label={words.hostName} value={host.name} change={(name) => set(at, { name })} />
            <Field label={words.hostCalendar} value={host.calendar} change={(calendar) => set(at, { calendar })} />
          </div>
          {hosts.length > 1 && (
            <Button look="quiet" onClick={() => change(hosts.filter((_, index) => index !== at))}>
              {words.removeHost(host.name)}
            </Button>
          )}
        </div>
      ))}
      <p class="small">{words.calendarHint}</p>
      <Button onClick={() => change([...hosts, { name: '', calendar: '' }])}>+ {words.addHost}</Button>
    </>
  );
}
