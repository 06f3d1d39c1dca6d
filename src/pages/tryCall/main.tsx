// The page Try a call: asks for times and books one, as telli does, and takes the booking back.
import { useState } from 'preact/hooks';
import type { Door, Tried, TryState } from '../../fromPage/wire/tryCall.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Question } from '../kit/question.tsx';
import { Busy, Failed, SeenAs } from '../kit/told.tsx';
import { type Calls, useCalls, useFirst } from '../kit/useCalls.ts';
import { kitWords } from '../words/kit.ts';
import { tryWords } from '../words/tryCall.ts';
import { Wire } from './wire.tsx';

const SHOWN_STARTS = 12;

type Booking = NonNullable<Tried['booking']>;

interface Start {
  readonly iso: string;
  readonly label: string;
}

function TryCall() {
  const calls = useCalls();
  const [state, setState] = useState<TryState | null>(null);
  useFirst(() => calls.ask(kitWords.loading, 'try.state', [], setState));
  return (
    <>
      <Heading>{tryWords.heading}</Heading>
      {state && <Trial state={state} calls={calls} />}
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
    </>
  );
}

function Trial({ state, calls }: { readonly state: TryState; readonly calls: Calls }) {
  const [service, setService] = useState(state.services[0] ?? '');
  const [door, setDoor] = useState<Door>(state.doors[0] ?? 'inside');
  const [tried, setTried] = useState<Tried | null>(null);
  const [bookings, setBookings] = useState<readonly Booking[]>([]);
  const [removed, setRemoved] = useState('');
  const forget = () => {
    setTried(null);
    setRemoved('');
  };
  const ask = () => {
    forget();
    calls.ask(tryWords.asking, 'try.available', [service, door], setTried);
  };
  /** Of that caller; null = there is none. Until the answer comes, and if none does, it may stand. */
  const setBooking = (token: string, booking: Booking | null) =>
    setBookings((all) => [...all.filter((one) => one.token !== token), ...(booking ? [booking] : [])]);
  const book = (start: string, token: string) => {
    forget();
    setBooking(token, { sentence: tryWords.perhaps, token });
    calls.ask(tryWords.booking, 'try.book', [service, start, door, token], (answer) => {
      setTried(answer);
      setBooking(token, answer.booking);
    });
  };
  const remove = (token: string) =>
    calls.ask(tryWords.removing, 'try.remove', [token], ({ sentence }) => {
      forget();
      setBooking(token, null);
      setRemoved(sentence);
    });
  const { name, email, phone } = state.contact;
  return (
    <>
      <Choices state={state} service={service} setService={setService} door={door} setDoor={setDoor} />
      <p class="small">
        {tryWords.caller} {[name, email, phone].filter((text) => text !== '').join(', ')}
      </p>
      <Button look="main" onClick={ask} disabled={calls.busy !== ''}>
        {tryWords.ask}
      </Button>
      <div class="above" role="status">
        {tried && <p>{tried.sentence}</p>}
        {removed !== '' && <p class="good">{removed}</p>}
      </div>
      {tried && <SeenAs person={tried.person} />}
      {calls.busy !== tryWords.booking && <Bookings bookings={bookings} remove={remove} isBusy={calls.busy !== ''} />}
      {tried && <Starts starts={tried.starts} book={(start) => book(start, tried.token)} />}
      {tried && <Wire tried={tried} />}
    </>
  );
}

interface BookingsProps {
  readonly bookings: readonly Booking[];
  readonly isBusy: boolean;
  remove(token: string): void;
}

function Bookings({ bookings, isBusy, remove }: BookingsProps) {
  return (
    <>
      {bookings.map(({ sentence, token }) => (
        <p key={token}>
          {sentence}
          <br />
          <Button onClick={() => remove(token)} disabled={isBusy}>
            {tryWords.remove}
          </Button>
        </p>
      ))}
    </>
  );
}

interface ChoicesProps {
  readonly state: TryState;
  readonly service: string;
  readonly door: Door;
  setService(service: string): void;
  setDoor(door: Door): void;
}

function Choices({ state, service, door, setService, setDoor }: ChoicesProps) {
  return (
    <>
      <Select
        label={tryWords.service}
        value={service}
        change={setService}
        options={state.services.map((one) => [one, one])}
      />
      {state.doors.length > 1 && (
        <Select
          label={tryWords.through}
          value={door}
          change={(one) => setDoor(one as Door)}
          options={state.doors.map((one) => [one, tryWords.doors[one]])}
        />
      )}
    </>
  );
}

/** Each start is booked after a question. */
function Starts({ starts, book }: { readonly starts: readonly Start[]; book(iso: string): void }) {
  const [chosen, setChosen] = useState<Start | null>(null);
  if (starts.length === 0) return null;
  const answer = (isYes: boolean) => {
    setChosen(null);
    if (isYes && chosen) book(chosen.iso);
  };
  if (chosen) {
    return (
      <Question text={tryWords.question(chosen.label)} yes={tryWords.bookIt} no={tryWords.cancel} answer={answer} />
    );
  }
  const left = starts.length - SHOWN_STARTS;
  return (
    <section aria-label={tryWords.times}>
      <h2>{tryWords.times}</h2>
      <ul class="plainList compact">
        {starts.slice(0, SHOWN_STARTS).map((start) => (
          <li key={start.iso}>
            <Button onClick={() => setChosen(start)}>{tryWords.book(start.label)}</Button>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="small">{tryWords.more(left)}</p>}
    </section>
  );
}

show(TryCall);
