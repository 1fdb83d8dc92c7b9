package features

import "time"

const gatherMax = 500

// Gather takes what has come from a channel of records: it waits for the first, and no longer than that takes.
func Gather(from <-chan Record, wait time.Duration) []Record {
	records := []Record{}
	timeout := time.After(wait)
	for len(records) < gatherMax {
		select {
		case record := <-from:
			records = append(records, record)
			timeout = time.After(time.Millisecond)
		case <-timeout:
			return records
		}
	}
	return records
}
