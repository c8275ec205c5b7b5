import { t, UNKNOWN } from '../../../framework';
import { type Functions, simple, text } from './definition';
import { formatDate } from './format-date';
import { parseGoDuration, parseTimestamp, timestampText } from './timestamp';

/** Functions over dates and times. */
export const dateFunctions: Functions = {
  formatdate: simple([text('format'), text('time')], t.string, (format, time) => formatDate(format, parseTimestamp(time, 'time'))),
  plantimestamp: simple([], t.string, ({ planTimestamp }) => planTimestamp),
  timeadd: simple([text('timestamp'), text('duration')], t.string, (timestamp, duration) => {
    const time = parseTimestamp(timestamp);
    const nanoseconds = time.nanoseconds + parseGoDuration(duration);
    return timestampText({ ...time, nanoseconds });
  }),
  timecmp: simple([text('timestamp_a'), text('timestamp_b')], t.number, (a, b) => {
    // Terraform reads these as Go does, which goes a little further.
    const first = parseTimestamp(a, 'timestamp_a', [24, 60]).nanoseconds;
    const second = parseTimestamp(b, 'timestamp_b', [24, 60]).nanoseconds;
    return first < second ? -1 : first > second ? 1 : 0;
  }),
  timestamp: simple([], t.string, (context) => context.timestamp() ?? UNKNOWN),
};
