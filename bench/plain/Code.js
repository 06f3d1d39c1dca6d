// A straightforward Apps Script for the same contract, for `npm run bench` alone: as one writes it from Google's guides,
// with one call for each tab and each calendar, and nothing kept between requests. It knows the rules that the bench's
// Sheet uses: weekly hours, exceptions, busy times, notice in minutes, days ahead; `any` with the fewest bookings.

const GONE = 'Appointment slot is no longer available';
const MINUTE = 60000;

// biome-ignore lint/correctness/noUnusedVariables: Apps Script calls it.
function doPost(e) {
  const token = PropertiesService.getScriptProperties().getProperty('linkToken');
  const { action } = e.parameter;
  const request = JSON.parse(e.postData.contents);
  const answer = e.parameter.token === token ? answerTo(action, request) : failed('This request is not allowed.');
  const outcome = answer.status === 'failed' ? 'failed' : 'success';
  tab('Log').appendRow([new Date(Date.now()), '', action, '', 'token', outcome, answer.reason || '']);
  return ContentService.createTextOutput(JSON.stringify(answer)).setMimeType(ContentService.MimeType.JSON);
}

function answerTo(action, request) {
  if (action === 'available') return available();
  if (action === 'book') return book(request);
  if (action === 'contact_lookup') return contactLookup(request);
  return failed('This request is not understood.');
}

function available() {
  const setup = readSetup();
  const until = addDays(today(setup), daysAhead(setup) + 1);
  const starts = new Set();
  for (const host of setup.hosts) {
    for (const start of freeStarts(setup, host, today(setup), until)) starts.add(start);
  }
  const length = Number(setup.service.Minutes) * MINUTE;
  const slots = [...starts].sort((a, b) => a - b);
  return {
    available: slots.map((start) => ({
      start_iso: new Date(start).toISOString(),
      end_iso: new Date(start + length).toISOString(),
    })),
  };
}

function book(request) {
  const lock = LockService.getScriptLock();
  lock.waitLock(10000);
  try {
    return bookLocked(readSetup(), request, Date.parse(request.start_iso));
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

function bookLocked(setup, request, start) {
  const bookings = rows('Bookings');
  const phone = request.contact_details.phone;
  if (bookings.some((row) => row.Phone === phone && Date.parse(row.Start) === start)) return { status: 'success' };
  const day = Utilities.formatDate(new Date(start), setup.timeZone, 'yyyy-MM-dd');
  const free = setup.hosts.filter((host) => freeStarts(setup, host, day, addDays(day, 1)).includes(start));
  if (free.length === 0) return failed(GONE);
  const load = (host) => bookings.filter((row) => row.Host === host.Host).length;
  const host = free.reduce((best, next) => (load(next) < load(best) ? next : best));
  const from = new Date(start);
  const to = new Date(start + Number(setup.service.Minutes) * MINUTE);
  const { name, email } = request.contact_details;
  const title = `${setup.service.Title || setup.service.Service}: ${name}`;
  const event = CalendarApp.getCalendarById(host.Calendar).createEvent(title, from, to, { description: phone });
  tab('Bookings').appendRow([
    new Date(Date.now()).toISOString(),
    setup.service.Service,
    host.Host,
    from.toISOString(),
    to.toISOString(),
    'booked',
    name,
    email || '',
    phone,
    '',
    '',
    event.getId(),
  ]);
  return { status: 'success' };
}

function contactLookup(request) {
  const known = rows('Bookings').filter((row) => row.Phone === request.phone_number);
  const last = known[known.length - 1];
  if (!last) return { contact: null };
  const next = known.find((row) => Date.parse(row.Start) >= Date.now());
  const properties = next && isStillBusy(next) ? { next_appointment: next.Start, host: next.Host } : {};
  const [first, ...others] = last.Name.split(' ');
  return { contact: { first_name: first, last_name: others.join(' '), phone_number: last.Phone, properties } };
}

function isStillBusy(booking) {
  const host = rows('Hosts').find((row) => row.Host === booking.Host);
  return busyTimes(host, new Date(booking.Start), new Date(booking.End)).length > 0;
}

function freeStarts(setup, host, fromDay, untilDay) {
  const { service, timeZone } = setup;
  const length = Number(service.Minutes) * MINUTE;
  const step = Number(service.Every || service.Minutes) * MINUTE;
  const earliest = Date.now() + (Number.parseInt(service.Notice, 10) || 0) * MINUTE;
  const busy = busyTimes(host, instant(fromDay, '00:00', timeZone), instant(untilDay, '00:00', timeZone));
  const starts = [];
  for (let day = fromDay; day < untilDay; day = addDays(day, 1)) {
    for (const [opening, closing] of hoursOn(setup, host, day)) {
      const end = instant(day, closing, timeZone).getTime();
      for (let start = instant(day, opening, timeZone).getTime(); start + length <= end; start += step) {
        const taken = busy.some((time) => time.start < start + length && time.end > start);
        if (start >= earliest && !taken) starts.push(start);
      }
    }
  }
  return starts;
}

function busyTimes(host, from, to) {
  const ids = [host.Calendar, ...host['Also busy on'].split(',').map((id) => id.trim())].filter(Boolean);
  return ids.flatMap((id) =>
    CalendarApp.getCalendarById(id)
      .getEvents(from, to)
      .filter((event) => event.getMyStatus() !== CalendarApp.GuestStatus.NO)
      .map((event) => ({ start: event.getStartTime().getTime(), end: event.getEndTime().getTime() })),
  );
}

function hoursOn(setup, host, day) {
  const covering = setup.exceptions.filter(
    (row) => row['From date'] <= day && day <= (row['To date'] || row['From date']),
  );
  const deciding = covering.filter((row) => !row.Host || row.Host === host.Host);
  if (deciding.length > 0) return deciding.filter((row) => row.From).map((row) => [row.From, row.To]);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const weekly = setup.weekly.filter((row) => !row.Host || row.Host === host.Host);
  return weekly
    .filter((row) => row.Days === 'Mon-Fri' && weekday >= 1 && weekday <= 5)
    .map((row) => [row.From, row.To]);
}

function readSetup() {
  const settings = rows('Settings');
  return {
    timeZone: settings.find((row) => row.Setting === 'Time zone').Value,
    service: rows('Services')[0],
    hosts: rows('Hosts').filter((row) => row.Active !== 'no'),
    weekly: rows('Weekly hours'),
    exceptions: rows('Exceptions'),
  };
}

function tab(name) {
  return SpreadsheetApp.getActive().getSheetByName(name);
}

function rows(name) {
  const [headers, ...cells] = tab(name).getDataRange().getDisplayValues();
  return cells.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
}

function today(setup) {
  return Utilities.formatDate(new Date(Date.now()), setup.timeZone, 'yyyy-MM-dd');
}

function daysAhead({ service }) {
  return Number.parseInt(service['Book ahead'], 10) || 14;
}

function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

function instant(day, time, timeZone) {
  return Utilities.parseDate(`${day} ${time}`, timeZone, 'yyyy-MM-dd HH:mm');
}

function failed(reason) {
  return { status: 'failed', reason };
}
